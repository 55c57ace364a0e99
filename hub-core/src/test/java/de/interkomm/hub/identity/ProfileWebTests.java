package de.interkomm.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Browser.Page;
import de.interkomm.hub.identity.MyProfile.Details;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.testing.TestNetworks;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The pages on which people say who they are, what of it is shown, and see one another. */
@IdentityTest
class ProfileWebTests {

    private static final NetworkId TOWNS = TestNetworks.TOWNS;
    private static final NetworkId VILLAGES = TestNetworks.VILLAGES;
    private static final RegionalKey ESSEN = new RegionalKey("051130000000");
    private static final String PROFILE = "/my/profile";
    private static final String CONSENTS = "/my/consents";

    @Autowired Accounts accounts;
    @Autowired Roles roles;
    @Autowired MyProfile profile;
    @Autowired ConfirmationLinks links;
    @LocalServerPort int port;

    Browser browser;
    String domain;

    @BeforeEach
    void newcomers() {
        browser = new Browser(port);
        domain = "p" + UUID.randomUUID().toString().substring(0, 13) + ".example";
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void aProfileIsKeptAndShowsHowOthersSeeIt() {
        join("anna", TOWNS, Role.MEMBER);
        signIn(browser, "anna");
        assertThat(browser.get("/my/account").document().select("a[href=" + PROFILE + "]"))
                .isNotEmpty();
        Page done =
                browser.submit(
                        browser.get(PROFILE),
                        PROFILE,
                        Map.of(
                                "function",
                                "Leitung",
                                "phone",
                                "06351 407-0",
                                "topics",
                                "Glasfaser"));
        assertThat(done.location()).isEqualTo(PROFILE + "?done=saved");
        String seen = browser.get(done.location()).document().select(".hub-note").text();
        assertThat(seen).contains("Netz der Städte", "anna", "Leitung");
        assertThat(seen).doesNotContain("06351", "Glasfaser");
    }

    @Test
    void mistakesAreSaidAndWhatWasTypedStays() {
        signIn(browser, "anna");
        Page page =
                browser.submit(
                        browser.get(PROFILE),
                        PROFILE,
                        Map.of(
                                "function",
                                "x".repeat(121),
                                "phone",
                                "bitte mailen",
                                "topics",
                                "y".repeat(601)));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select("#phone").attr("value")).isEqualTo("bitte mailen");
        assertThat(page.document().select(".hub-error-summary a"))
                .extracting(link -> link.attr("href"))
                .containsExactly("#function", "#phone", "#topics");
        assertThat(page.document().select("#topics").text()).hasSize(601);
    }

    @Test
    void consentsAreNeverTickedBeforehandAndTakenBackByOneButton() {
        join("anna", TOWNS, Role.MEMBER);
        join("berta", TOWNS, Role.CONTACT_PERSON);
        profile.change(actor("anna"), new Details("Leitung", "06351 407-0", ""));
        String give = CONSENTS + "/" + TOWNS;
        String withdraw = give + "/PHONE/withdrawal";
        signIn(browser, "anna");
        Page page = browser.get(CONSENTS);
        assertThat(page.document().select("input[type=checkbox]")).hasSize(6);
        assertThat(page.document().select("input[checked]")).isEmpty();
        assertThat(submit(page, give, "").status()).isEqualTo(422);
        assertThat(submit(page, give, "PHONE-999").status()).isEqualTo(422);
        assertThat(submit(page, give, "nonsense").status()).isEqualTo(404);
        assertThat(submit(page, give, "PHONE-1").location()).isEqualTo(CONSENTS + "?done=given");

        try (Browser colleague = new Browser(port)) {
            signIn(colleague, "berta");
            String whom = "/networks/" + TOWNS + "/people/" + account("anna");
            assertThat(colleague.get(whom).document().text()).contains("06351 407-0");

            Page given = browser.get(CONSENTS);
            assertThat(given.document().text()).contains("Erlaubt seit", "nicht widerrufen");
            assertThat(browser.submit(given, withdraw, Map.of()).location())
                    .isEqualTo(CONSENTS + "?done=withdrawn");
            assertThat(colleague.get(whom).document().text())
                    .contains("Leitung")
                    .doesNotContain("06351 407-0");
        }
        assertThat(browser.get(CONSENTS).document().text()).contains("widerrufen am");
        assertThat(browser.get(CONSENTS).document().select("input[checked]")).isEmpty();
    }

    @Test
    void whoMayBeWrittenToAndIsNotFoundReadsWhatElseItTakes() {
        join("anna", TOWNS, Role.MEMBER);
        signIn(browser, "anna");
        String give = CONSENTS + "/" + TOWNS;
        String hint = "Schreiben kann nur, wer";
        submit(browser.get(CONSENTS), give, "MESSAGES-1");
        assertThat(browser.get(CONSENTS).document().select("li.hub-note").text()).contains(hint);
        submit(browser.get(CONSENTS), give, "DIRECTORY-1");
        assertThat(browser.get(CONSENTS).document().text()).doesNotContain(hint);
        browser.submit(browser.get(CONSENTS), give + "/MESSAGES/withdrawal", Map.of());
        assertThat(browser.get(CONSENTS).document().text()).doesNotContain(hint);
    }

    @Test
    void peopleSeeOneAnotherInTheirOwnNetworkOnly() {
        join("anna", TOWNS, Role.MEMBER);
        join("vera", VILLAGES, Role.MEMBER);
        join("gabi", TOWNS, Role.GUEST);
        String towns = "/networks/" + TOWNS + "/people";
        assertThat(browser.get(towns).location()).startsWith("/sign-in");
        signIn(browser, "anna");
        Page start = browser.get("/networks/" + TOWNS);
        assertThat(start.document().select("nav a[href=" + towns + "]").text())
                .contains("Wer ist dabei");
        assertThat(browser.get(towns + "?text=anna").document().select("tbody").text())
                .contains("anna");
        assertThat(browser.get(towns + "?text=vera").document().select("tbody")).isEmpty();
        assertThat(browser.get(towns + "/" + account("anna")).status()).isEqualTo(200);
        assertThat(browser.get(towns + "/" + account("vera")).status()).isEqualTo(404);
        assertThat(browser.get(towns + "/" + account("gabi")).status()).isEqualTo(404);
        assertThat(browser.get(towns + "/nobody").status()).isEqualTo(404);
        assertThat(browser.get("/networks/" + VILLAGES + "/people").status()).isEqualTo(404);
        try (Browser guest = new Browser(port)) {
            signIn(guest, "gabi");
            assertThat(guest.get(towns).status()).isEqualTo(404);
            assertThat(
                            guest.get("/networks/" + TOWNS)
                                    .document()
                                    .select("nav a[href=" + towns + "]"))
                    .isEmpty();
            assertThat(guest.get(CONSENTS).document().select("input[type=checkbox]")).isEmpty();
        }
    }

    private Page submit(Page page, String action, String words) {
        return browser.post(
                action,
                Map.of(
                        "_csrf",
                        page.document().select("input[name=_csrf]").attr("value"),
                        "words",
                        words));
    }

    private void join(String name, NetworkId network, Role role) {
        Standing standing =
                role.reach() == Role.Reach.NETWORK
                        ? Standing.in(network, role)
                        : Standing.of(network, ESSEN, role);
        roles.grant(account(name), standing, null);
    }

    private Actor actor(String name) {
        return new Actor(account(name), name, mailbox(name), Set.of());
    }

    private void signIn(Browser with, String name) {
        String token = links.issue("sign-in", account(name).toString(), Duration.ofMinutes(1));
        with.submit(with.get("/sign-in/confirm?token=" + token), "/sign-in/confirm", Map.of());
    }

    private AccountId account(String name) {
        return accounts.ensure(mailbox(name), name);
    }

    private Mailbox mailbox(String name) {
        return new Mailbox(name + "@" + domain);
    }
}
