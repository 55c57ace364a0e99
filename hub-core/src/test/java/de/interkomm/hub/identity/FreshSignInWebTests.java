package de.interkomm.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.interkomm.hub.identity.Browser.Page;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.mail.OutgoingMail;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkSchemas;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.web.servlet.MockMvc;

import java.net.HttpCookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How long a session lasts, and what takes a sign-in that was a moment ago. */
@IdentityTest
class FreshSignInWebTests {

    private static final String ACCOUNT = "/my/account";
    private static final String SIGNED_IN = "signed-in-at";
    private static final String PROVEN = "proven-at";

    @Autowired Accounts accounts;
    @Autowired ConfirmationLinks links;
    @Autowired NetworkSchemas networks;
    @Autowired FindByIndexNameSessionRepository<? extends Session> sessions;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvc mvc;
    @LocalServerPort int port;

    Browser browser;
    Mailbox mailbox;
    AccountId account;

    @BeforeEach
    void signInOnce() {
        browser = new Browser(port);
        mailbox = new Mailbox("frisch." + UUID.randomUUID() + "@gemeinde.example");
        account = accounts.ensure(mailbox, "Frida Frisch");
        signIn();
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void aPasskeyIsRemovedOnlyAfterASignInThatWasAMomentAgo() {
        passkey("Handy");
        String removal = removalOf(passkey("Notebook"));
        age(PROVEN, Duration.ofMinutes(16));

        Page refused = submitFrom(ACCOUNT + "?done=passkey", removal);
        assertThat(refused.location()).isEqualTo("/sign-in?again&to=%2Fmy%2Faccount");
        Page again = browser.get(refused.location());
        assertThat(again.document().text()).contains("Bitte melden Sie sich noch einmal an");
        assertThat(again.document().select("input[name=mailbox]").val())
                .isEqualTo(mailbox.address());
        assertThat(passkeys()).isEqualTo(2);

        assertThat(signIn(again.document().select("input[name=to]").val())).isEqualTo(ACCOUNT);
        assertThat(submitFrom(ACCOUNT, removal).location())
                .isEqualTo(ACCOUNT + "?done=passkey-revoked");
        assertThat(passkeys()).isEqualTo(1);
    }

    @Test
    void aPasskeyIsAddedAndAnOrganisationLinkedOrLeftOnlyThen() {
        age(PROVEN, Duration.ofMinutes(16));
        for (String step :
                List.of(
                        ACCOUNT + "/passkeys/register/options",
                        ACCOUNT + "/passkeys/register",
                        ACCOUNT + "/providers/link",
                        ACCOUNT + "/providers/" + UUID.randomUUID() + "/removal")) {
            assertThat(browser.post(step, Map.of("_csrf", csrf())).location())
                    .as(step)
                    .isEqualTo("/sign-in?again");
        }
        assertThat(browser.get(ACCOUNT + "/providers/link?token=abc").location())
                .isEqualTo("/sign-in?again&to=%2Fmy%2Faccount%2Fproviders%2Flink%3Ftoken%3Dabc");
        signIn();
        assertThat(browser.get(ACCOUNT + "/providers/link?token=abc").status()).isEqualTo(410);
    }

    @Test
    void whereAFormWasIsBelievedOnlyOfPagesOfTheHub() {
        age(PROVEN, Duration.ofMinutes(16));
        String csrf = csrf();
        for (String referrer :
                List.of("https://evil.example", "https://evil.example//x", "not an address", "")) {
            Page refused =
                    browser.post(
                            removalOf(PasskeyId.next()),
                            Map.of("_csrf", csrf),
                            "Referer",
                            referrer);
            assertThat(refused.location()).isEqualTo("/sign-in?again");
        }
    }

    @Test
    void whoHasNotSignedInIsNotAskedToDoSoAgain() {
        try (Browser stranger = new Browser(port)) {
            assertThat(stranger.get(removalOf(PasskeyId.next())).location())
                    .startsWith("/sign-in?to=");
            assertThat(stranger.get("/sign-in?again").document().text())
                    .doesNotContain("noch einmal an");
        }
    }

    @Test
    void theLastPasskeyIsRemovedAtTheSecondAsking() {
        String removal = removalOf(passkey("Handy"));
        Page asked = submitFrom(ACCOUNT, removal);
        assertThat(asked.location()).isEqualTo(removal);
        assertThat(passkeys()).isEqualTo(1);

        Page question = browser.get(removal);
        assertThat(question.heading()).isEqualTo("Passkey Handy entfernen");
        assertThat(question.document().text()).contains("Das ist Ihr letzter Passkey");
        assertThat(browser.submit(question, removal, Map.of()).location())
                .isEqualTo(ACCOUNT + "?done=passkey-revoked");
        assertThat(passkeys()).isZero();
        assertThat(browser.get(removal).status()).isEqualTo(404);
    }

    @Test
    void theOwnerIsToldOfEveryChangeAndTheTrailKeepsIt() {
        passkey("Handy");
        PasskeyId notebook = passkey("Notebook");
        String rename = ACCOUNT + "/passkeys/" + notebook + "/name";
        browser.submit(browser.get(ACCOUNT), rename, Map.of("name", "Dienstgerät"));
        submitFrom(ACCOUNT, removalOf(notebook));

        OutgoingMail mail = RecordedMails.to(mailbox).getLast();
        assertThat(mail.subject()).isEqualTo("Änderung an Ihrer Anmeldung");
        assertThat(mail.text())
                .contains("Guten Tag Frida Frisch")
                .contains("der Passkey „Dienstgerät“ entfernt")
                .contains("http://localhost:8080/my/account");
        assertThat(
                        jdbc.sql("select action from hub.audit_entry where actor = ? order by id")
                                .param(account.value())
                                .query(String.class)
                                .list())
                .containsExactly("passkey.renamed", "passkey.revoked");
    }

    @Test
    void networksAreFoundedAndClosedOnlyThen() {
        jdbc.sql("insert into hub.account_role (account_id, role, granted_at) values (?, ?, now())")
                .params(account.value(), "OPERATOR")
                .update();
        String founding = "/operator/networks/new";
        assertThat(browser.get(founding).status()).isEqualTo(200);

        age(PROVEN, Duration.ofMinutes(16));
        assertThat(browser.get(founding).location())
                .isEqualTo("/sign-in?again&to=%2Foperator%2Fnetworks%2Fnew");
        String closing = "/operator/networks/village-net/closing";
        assertThat(browser.get(closing).location()).startsWith("/sign-in?again&to=");
        assertThat(browser.post(closing, Map.of("_csrf", csrf())).location())
                .isEqualTo("/sign-in?again");
        assertThat(browser.post(founding, Map.of("_csrf", csrf())).status())
                .as("a form that was opened in time")
                .isEqualTo(422);
        assertThat(browser.get("/operator/networks").status()).isEqualTo(200);

        age(PROVEN, Duration.ofMinutes(31));
        assertThat(browser.post(founding, Map.of("_csrf", csrf())).location())
                .isEqualTo("/sign-in?again");
    }

    @Test
    void theSessionOfSomebodyWhoRunsANetworkEndsAfterADayHoweverBusy() {
        accounts.appointCoordinator(network(), mailbox, "Frida");
        age(SIGNED_IN, Duration.ofHours(12).minusMinutes(1));
        assertThat(browser.get("/probe/public").body()).isEqualTo("Frida Frisch");
        assertThat(idleOf(account)).isEqualTo(Duration.ofHours(2));
        age(SIGNED_IN, Duration.ofHours(12));
        assertThat(browser.get("/probe/public").body()).isEqualTo("nobody");
        assertThat(sessions.findByPrincipalName(account.toString())).isEmpty();
    }

    @Test
    void anybodyElsesEndsAfterAMonth() {
        age(SIGNED_IN, Duration.ofDays(30).minusMinutes(1));
        assertThat(browser.get("/probe/public").body()).isEqualTo("Frida Frisch");
        assertThat(idleOf(account)).isEqualTo(Duration.ofHours(12));
        age(SIGNED_IN, Duration.ofDays(30));
        try (Browser other = new Browser(port)) {
            signIn(other, ACCOUNT);
            assertThat(other.get(ACCOUNT).document().select("form[action$=/end]")).isEmpty();
        }
        assertThat(browser.get("/probe/public").body()).isEqualTo("nobody");
    }

    @Test
    void aPermissionCheckAsksTheDatabaseNothing() throws Exception {
        accounts.appointCoordinator(network(), mailbox, "Frida");
        accounts.appointCoordinator(network(), mailbox, "Frida");
        statementsOf("/probe/permissions");

        int withoutChecks = statementsOf("/probe/private");
        assertThat(statementsOf("/probe/permissions")).isEqualTo(withoutChecks);
        assertThat(withoutChecks).as("the session, its use, and whose it is").isBetween(1, 4);
    }

    private int statementsOf(String path) throws Exception {
        HttpCookie session =
                browser.cookies().stream()
                        .filter(cookie -> cookie.getName().equals("hub-session"))
                        .findFirst()
                        .orElseThrow();
        int before = CountedDatabase.statements();
        String answer =
                mvc.perform(get(path).cookie(new Cookie(session.getName(), session.getValue())))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(answer).isNotEmpty();
        return CountedDatabase.statements() - before;
    }

    private void signIn() {
        signIn(ACCOUNT);
    }

    private String signIn(String to) {
        return signIn(browser, to);
    }

    private String signIn(Browser with, String to) {
        String token = links.issue("sign-in", account.toString(), Duration.ofMinutes(1));
        Page confirm = with.get("/sign-in/confirm?token=" + token);
        return with.submit(confirm, "/sign-in/confirm", Map.of("to", to)).location();
    }

    private String csrf() {
        return browser.get(ACCOUNT).document().select("input[name=_csrf]").attr("value");
    }

    private Page submitFrom(String page, String action) {
        return browser.post(
                action, Map.of("_csrf", csrf()), "Referer", "http://localhost:" + port + page);
    }

    private static String removalOf(PasskeyId passkey) {
        return ACCOUNT + "/passkeys/" + passkey + "/revocation";
    }

    private PasskeyId passkey(String name) {
        PasskeyId id = PasskeyId.next();
        jdbc.sql(
                        """
                        insert into hub.passkey
                            (credential_id, id, account_id, name, public_key, signature_count,
                             uv_initialized, backup_eligible, backup_state, transports,
                             attestation_object, attestation_client_data, created_at)
                        values (:credential, :id, :account, :name, '', 0, true, true, true, '',
                                '', '', now())
                        """)
                .param(
                        "credential",
                        id.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .param("id", id.value())
                .param("account", account.value())
                .param("name", name)
                .update();
        return id;
    }

    private int passkeys() {
        return jdbc.sql("select count(*) from hub.passkey where account_id = ?")
                .param(account.value())
                .query(Integer.class)
                .single();
    }

    private NetworkId network() {
        NetworkId network =
                new NetworkId("f" + UUID.randomUUID().toString().replace("-", "").substring(0, 20));
        networks.found(network);
        return network;
    }

    private Duration idleOf(AccountId owner) {
        return sessions.findByPrincipalName(owner.toString()).values().stream()
                .map(Session::getMaxInactiveInterval)
                .findFirst()
                .orElseThrow();
    }

    private void age(String what, Duration by) {
        age(sessions, what, by);
    }

    private <S extends Session> void age(
            FindByIndexNameSessionRepository<S> repository, String what, Duration by) {
        for (S session : repository.findByPrincipalName(account.toString()).values()) {
            session.setAttribute(what, Instant.now().minus(by).toEpochMilli());
            repository.save(session);
        }
    }
}
