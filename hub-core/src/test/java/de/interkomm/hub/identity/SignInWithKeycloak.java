package de.interkomm.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.identity.Browser.Page;
import de.interkomm.hub.mail.Mailbox;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Against a real Keycloak; {@code -Pkeycloak} fetches it and runs these instead of all others. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({RecordedMails.class, ProbeController.class})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignInWithKeycloak {

    private static final Keycloak KEYCLOAK =
            Keycloak.start(Path.of(System.getProperty("hub.test.keycloak")));

    @Autowired Accounts accounts;
    @Autowired ConfirmationLinks links;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    Browser browser;

    @DynamicPropertySource
    static void providers(DynamicPropertyRegistry settings) {
        for (String realm : List.of("stadt", "kreis")) {
            String registration = "spring.security.oauth2.client.registration." + realm + ".";
            settings.add(registration + "client-id", () -> "hub");
            settings.add(registration + "client-secret", () -> "hub-secret");
            settings.add(registration + "client-name", () -> "Organisation " + realm);
            settings.add(registration + "scope", () -> "openid,email,profile");
            settings.add(
                    "spring.security.oauth2.client.provider." + realm + ".issuer-uri",
                    () -> KEYCLOAK.issuer(realm));
        }
        settings.add("hub.sign-in.providers.stadt.domains", () -> "musterstadt.example");
        settings.add("hub.sign-in.providers.kreis.domains", () -> "musterkreis.example");
    }

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @AfterAll
    static void stop() {
        KEYCLOAK.stop();
    }

    @Test
    @Order(1)
    void anOrganisationSignsItsPeopleInAndTheSessionHoldsTheAccountOnly() {
        AccountId erika = account("erika@musterstadt.example", "Erika");
        Page signIn = browser.get("/sign-in?to=%2Fprobe%2Fprivate");
        assertThat(signIn.document().select("a[href^=/sign-in/with/]").eachText())
                .containsExactly(
                        "Mit Organisation kreis anmelden", "Mit Organisation stadt anmelden");
        Page back = signIn("stadt", "erika", "?to=%2Fprobe%2Fprivate");
        assertThat(back.location()).isEqualTo("/probe/private");
        assertThat(browser.get("/probe/private").body()).isEqualTo("Erika");
        assertThat(
                        jdbc.sql(
                                        "select attribute_name from hub.spring_session_attributes a"
                                                + " join hub.spring_session s"
                                                + " on s.primary_id = a.session_primary_id"
                                                + " where s.principal_name = ?")
                                .param(erika.toString())
                                .query(String.class)
                                .list())
                .hasSize(3)
                .noneMatch(name -> name.contains("oauth2"));
    }

    @Test
    @Order(2)
    void twoOrganisationsSignInTheirOwnPeople() {
        assertThat(signIn("kreis", "karl", "").location()).isEqualTo("/my");
        assertThat(browser.get("/probe/public").body()).isEqualTo("Karl Kreis");
        assertThat(accounts.find(new Mailbox("karl@musterkreis.example"))).isPresent();
    }

    @Test
    @Order(3)
    void whoeverHasNoVerifiedMailboxIsRefused() {
        account("ulf@musterstadt.example", "Ulf");
        Page refused = browser.get(signIn("stadt", "ulf", "").location());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.heading()).isEqualTo("Ihre Mailadresse ist dort nicht bestätigt");
        assertThat(refused.document().select("main a[href=/sign-in]")).isNotEmpty();
        assertThat(browser.get("/probe/public").body()).isEqualTo("nobody");
    }

    @Test
    @Order(4)
    void anOrganisationAnswersForItsOwnDomainsOnly() {
        account("olga@betrieb.example", "Olga Operator");
        assertThat(signIn("stadt", "fremd", "").location())
                .isEqualTo("/sign-in/refused?why=unvouched");
        assertThat(signIn("kreis", "zweit", "").location())
                .isEqualTo("/sign-in/refused?why=unvouched");
        assertThat(browser.get("/probe/public").body()).isEqualTo("nobody");
    }

    @Test
    @Order(5)
    void anIdentityIsLinkedWithAnAccountAndOutlivesItsMailbox() {
        AccountId erika = account("erika@musterstadt.example", "Erika");
        signInByLink(erika);
        Page way = signIn("kreis", "zweit", "?to=%2Fmy%2Faccount");
        Page confirm = browser.get(way.location());
        assertThat(confirm.heading()).isEqualTo("Konto verknüpfen");
        assertThat(confirm.document().text()).contains("erika@zuhause.example");
        Page linked = browser.submit(confirm, "/my/account/providers/link", Map.of());
        assertThat(linked.location()).isEqualTo("/my/account?done=provider-linked");
        assertThat(browser.get("/my/account").document().text()).contains("Organisation kreis");

        KEYCLOAK.changeMailbox("kreis", "zweit", "umgezogen@anderswo.example");
        browser.forgetCookies();
        signIn("kreis", "zweit", "");
        assertThat(browser.get("/probe/public").body()).isEqualTo("Erika");

        Page account = browser.get("/my/account");
        String removal =
                account.document()
                        .select("tr:contains(Organisation kreis) form[action$=/removal]")
                        .attr("action");
        assertThat(browser.submit(account, removal, Map.of()).location())
                .as("an organisation's word is no fresh sign-in")
                .startsWith("/sign-in?again");
        signInByLink(erika);
        browser.submit(browser.get("/my/account"), removal, Map.of());
        browser.forgetCookies();
        assertThat(signIn("kreis", "zweit", "").location())
                .isEqualTo("/sign-in/refused?why=unvouched");
    }

    @Test
    @Order(6)
    void anIdentityOfAnotherAccountIsNotLinked() {
        signIn("kreis", "karl", "");
        browser.forgetCookies();
        signInByLink(account("erika@musterstadt.example", "Erika"));
        assertThat(signIn("kreis", "karl", "").location())
                .isEqualTo("/sign-in/refused?why=elsewhere");
        assertThat(browser.get("/probe/public").body()).isEqualTo("Erika");
    }

    @Test
    @Order(7)
    void aDisabledAccountStaysClosed() {
        AccountId neu = account("neu@musterstadt.example", "Nele");
        jdbc.sql("update hub.account set enabled = false where id = ?").param(neu.value()).update();
        assertThat(signIn("stadt", "neu", "").location())
                .isEqualTo("/sign-in/refused?why=unvouched");
        assertThat(browser.get("/probe/public").body()).isEqualTo("nobody");
    }

    @Test
    @Order(8)
    void keysMayBeRotated() {
        signIn("stadt", "erika", "");
        browser.forgetCookies();
        KEYCLOAK.rotateKeys("stadt");
        assertThat(signIn("stadt", "erika", "").location()).isEqualTo("/my");
    }

    @Test
    @Order(9)
    void anAnswerNobodyAskedForSignsNobodyIn() {
        assertThat(browser.get("/sign-in/return/stadt?code=abc&state=def").location())
                .isEqualTo("/sign-in/refused?why=failed");
        assertThat(browser.get("/sign-in/with/nobody").status()).isEqualTo(404);
    }

    @Test
    @Order(10)
    void aProviderThatIsDownIsSaidToBe() {
        String back = KEYCLOAK.signIn(authorization("stadt", ""), "erika");
        KEYCLOAK.stop();
        assertThat(browser.get(back).location()).isEqualTo("/sign-in/refused?why=down");
        Page there = browser.get("/sign-in/with/stadt?to=%2Fprobe%2Fprivate");
        assertThat(there.location()).isEqualTo("/sign-in/refused?why=down&to=%2Fprobe%2Fprivate");
        Page down = browser.get(there.location());
        assertThat(down.status()).isEqualTo(503);
        assertThat(down.heading()).isEqualTo("Ihre Organisation antwortet nicht");
        assertThat(down.document().select("main a").attr("href"))
                .isEqualTo("/sign-in?to=%2Fprobe%2Fprivate");
        assertThat(browser.get("/sign-in").status()).isEqualTo(200);
    }

    private Page signIn(String realm, String user, String query) {
        return browser.get(KEYCLOAK.signIn(authorization(realm, query), user));
    }

    private String authorization(String realm, String query) {
        return browser.get("/sign-in/with/" + realm + query).header("Location");
    }

    private AccountId account(String mailbox, String name) {
        return accounts.ensure(new Mailbox(mailbox), name);
    }

    private void signInByLink(AccountId account) {
        String token = links.issue("sign-in", account.toString(), Duration.ofMinutes(1));
        browser.submit(
                browser.get("/sign-in/confirm?token=" + token), "/sign-in/confirm", Map.of());
    }
}
