package de.interkomm.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.identity.Browser.Page;
import de.interkomm.hub.mail.Mailbox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

@IdentityTest
class AccountWebTests {

    private static final String ACCOUNT = "/my/account";

    @Autowired Accounts accounts;
    @Autowired ConfirmationLinks links;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    Browser browser;
    Browser other;
    Mailbox mailbox;
    AccountId account;

    @BeforeEach
    void signInOnce() {
        browser = new Browser(port);
        other = new Browser(port);
        mailbox = new Mailbox("konto." + UUID.randomUUID() + "@gemeinde.example");
        account = accounts.ensure(mailbox, "Karla Konto");
        signIn(browser);
    }

    @AfterEach
    void closeBrowsers() {
        browser.close();
        other.close();
    }

    @Test
    void theAccountPageIsForThoseSignedIn() {
        assertThat(other.get(ACCOUNT).location()).isEqualTo("/sign-in?to=%2Fmy%2Faccount");
    }

    @Test
    void everybodyDecidesHowToBeCalled() {
        Page page = browser.get(ACCOUNT);
        assertThat(page.document().text()).contains(mailbox.address());
        assertThat(browser.submit(page, ACCOUNT + "/name", Map.of("name", "Karla K.")).location())
                .isEqualTo(ACCOUNT + "?done=name");
        assertThat(browser.get("/probe/public").body()).isEqualTo("Karla K.");
    }

    @Test
    void aNameThatIsNoneIsRefused() {
        Page again = browser.submit(browser.get(ACCOUNT), ACCOUNT + "/name", Map.of("name", "   "));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("Geben Sie Ihren Namen ein.");
        assertThat(browser.get("/probe/public").body()).isEqualTo("Karla Konto");
    }

    @Test
    void aSessionIsEndedFromAnotherDevice() {
        signIn(other);
        Page page = browser.get(ACCOUNT);
        assertThat(page.document().select("main tbody tr")).hasSize(2);
        assertThat(page.document().select("main tbody tr").text()).containsOnlyOnce("dieses Gerät");

        String end = page.document().select("form[action$=/end]").attr("action");
        assertThat(browser.submit(page, end, Map.of()).location())
                .isEqualTo(ACCOUNT + "?done=session");
        assertThat(other.get("/probe/public").body()).isEqualTo("nobody");
        assertThat(browser.get("/probe/public").body()).isEqualTo("Karla Konto");
    }

    @Test
    void allOtherSessionsAreEndedAtOnce() {
        signIn(other);
        browser.submit(browser.get(ACCOUNT), ACCOUNT + "/sessions/end-others", Map.of());
        assertThat(other.get("/probe/public").body()).isEqualTo("nobody");
        assertThat(browser.get("/probe/public").body()).isEqualTo("Karla Konto");
    }

    @Test
    void nobodyEndsTheSessionsOfOthers() {
        signIn(other);
        String mine = browser.get(ACCOUNT).document().select("form[action$=/end]").attr("action");
        try (Browser stranger = new Browser(port)) {
            Mailbox strange = new Mailbox("fremd." + UUID.randomUUID() + "@gemeinde.example");
            signIn(stranger, accounts.ensure(strange, "Frieda Fremd"));
            stranger.submit(stranger.get(ACCOUNT), ACCOUNT + "/name", Map.of("name", "Frieda"));
            String csrf =
                    stranger.get(ACCOUNT).document().select("input[name=_csrf]").attr("value");
            stranger.post(mine, Map.of("_csrf", csrf));
        }
        assertThat(other.get("/probe/public").body()).isEqualTo("Karla Konto");
    }

    @Test
    void aBrowserNobodyKnowsIsReportedByMailOnce() {
        assertThat(RecordedMails.to(mailbox)).isEmpty();
        signIn(browser);
        assertThat(RecordedMails.to(mailbox)).isEmpty();
        signIn(other);
        assertThat(RecordedMails.to(mailbox)).hasSize(1);
        assertThat(RecordedMails.to(mailbox).getFirst().subject())
                .isEqualTo("Anmeldung mit einem neuen Gerät");
        assertThat(RecordedMails.to(mailbox).getFirst().text())
                .contains("Karla Konto")
                .contains("http://localhost:8080/my/account");
        signIn(other);
        assertThat(RecordedMails.to(mailbox)).hasSize(1);
    }

    @Test
    void aBrowserKnownToOneAccountIsNewToAnother() {
        Mailbox colleague = new Mailbox("kollege." + UUID.randomUUID() + "@gemeinde.example");
        AccountId second = accounts.ensure(colleague, "Kurt Kollege");
        signIn(other, second);
        signIn(browser, second);
        assertThat(RecordedMails.to(colleague)).hasSize(1);
    }

    @Test
    void whatABrowserIsKnownByIsKeptAsHashOnly() {
        String secret =
                browser.cookies().stream()
                        .filter(cookie -> cookie.getName().equals("hub-device"))
                        .findFirst()
                        .orElseThrow()
                        .getValue();
        assertThat(
                        jdbc.sql(
                                        "select count(*) from hub.known_device where account_id = ?"
                                                + " and position(?::bytea in token_hash) = 0")
                                .param(account.value())
                                .param(secret.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    private void signIn(Browser with) {
        signIn(with, account);
    }

    private void signIn(Browser with, AccountId who) {
        String token = links.issue("sign-in", who.toString(), Duration.ofMinutes(1));
        with.submit(with.get("/sign-in/confirm?token=" + token), "/sign-in/confirm", Map.of());
    }
}
