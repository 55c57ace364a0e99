package de.interkomm.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.identity.Browser.Page;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkSchemas;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@IdentityTest
class OperatorWebTests {

    @Autowired Accounts accounts;
    @Autowired ConfirmationLinks links;
    @Autowired NetworkSchemas networks;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    Browser browser;
    NetworkId network;
    String page;

    @BeforeEach
    void signInAsOperator() {
        network =
                new NetworkId("o" + UUID.randomUUID().toString().replace("-", "").substring(0, 20));
        networks.found(network);
        page = "/operator/networks/" + network;
        AccountId operator = accounts.ensure(mailbox(), "Olga Operator");
        jdbc.sql(
                        "insert into hub.account_role (account_id, role, granted_at)"
                                + " values (?, 'OPERATOR', now())")
                .param(operator.value())
                .update();
        browser = new Browser(port);
        String token = links.issue("sign-in", operator.toString(), Duration.ofMinutes(1));
        browser.submit(
                browser.get("/sign-in/confirm?token=" + token), "/sign-in/confirm", Map.of());
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void theOverviewLeadsToNetworksAndRegister() {
        Page overview = browser.get("/operator");
        assertThat(overview.document().select("main a").eachAttr("href"))
                .contains("/operator/networks", "/operator/register");
        assertThat(overview.document().select("nav a[href=/operator]")).isNotEmpty();
    }

    @Test
    void everyNetworkIsListedWithItsState() {
        Page list = browser.get("/operator/networks");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.document().select("tr:has(a[href=" + page + "])").text())
                .contains("offen")
                .contains("noch niemand");
    }

    @Test
    void aCoordinatorIsAppointedAndShown() {
        Mailbox mailbox = mailbox();
        Page done = appoint("Erika Mustermann", mailbox.address());
        assertThat(done.location()).isEqualTo(page + "?done=appointed");
        Page shown = browser.get(done.location());
        assertThat(shown.document().select("[role=status]").text()).contains("Berufen");
        assertThat(shown.document().select("table").text())
                .contains("Erika Mustermann")
                .contains(mailbox.address())
                .contains("noch nie");
        assertThat(appoint("Erika Mustermann", mailbox.address()).location())
                .isEqualTo(page + "?done=already");
        assertThat(RecordedMails.to(mailbox))
                .singleElement()
                .satisfies(
                        mail -> {
                            assertThat(mail.subject()).contains("Koordination");
                            assertThat(mail.text()).contains("/networks/", "given you a role");
                        });
        Mailbox second = mailbox();
        appoint("Zoe Zweite", second.address());
        assertThat(RecordedMails.to(mailbox)).last().asString().contains("Zoe Zweite");
    }

    @Test
    void mistakesAreSaidAndWhatWasTypedStays() {
        Page again = appoint("  ", "erika@@gemeinde");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.document().select("a[href=#name], a[href=#mailbox]")).hasSize(2);
        assertThat(again.document().select("#mailbox").attr("value")).isEqualTo("erika@@gemeinde");
    }

    @Test
    void scriptInANameIsShownAsText() {
        appoint("<script>alert(1)</script>", mailbox().address());
        Page shown = browser.get(page);
        assertThat(shown.document().select("table script")).isEmpty();
        assertThat(shown.document().select("table").text()).contains("<script>alert(1)</script>");
    }

    @Test
    void theLastCoordinatorStaysAndThePageSaysWhy() {
        Mailbox first = mailbox();
        Mailbox second = mailbox();
        appoint("Erika", first.address());
        Page refused = browser.submit(browser.get(page), withdrawalOf(first), Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("Berufen Sie zuerst eine andere Person");

        appoint("Max", second.address());
        Page done = browser.submit(browser.get(page), withdrawalOf(first), Map.of());
        assertThat(done.location()).isEqualTo(page + "?done=withdrawn");
        assertThat(browser.get(done.location()).document().select("table").text())
                .contains("Max")
                .doesNotContain("Erika");
    }

    @Test
    void allSessionsOfAnAccountEndAndThePersonIsTold() {
        Mailbox mailbox = mailbox();
        AccountId account = accounts.ensure(mailbox, "Erika Muster");
        try (Browser laptop = signedIn(account);
                Browser phone = signedIn(account)) {
            Page found = find(mailbox.address());
            assertThat(found.document().select("main dl").text())
                    .contains(mailbox.address())
                    .contains("2");

            Page done = browser.submit(found, "/operator/sessions/end", Map.of());
            assertThat(done.location()).isEqualTo("/operator/sessions?done=ended");
            assertThat(browser.get(done.location()).document().select("[role=status]").text())
                    .contains("beendet");

            assertThat(laptop.get("/my/account").location()).contains("/sign-in");
            assertThat(phone.get("/my/account").location()).contains("/sign-in");
        }
        // Nobody else is signed out, the operator least of all.
        assertThat(browser.get("/operator").status()).isEqualTo(200);
        assertThat(RecordedMails.to(mailbox).getLast().subject())
                .isEqualTo("Sie wurden überall abgemeldet");
        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThat(
                                                jdbc.sql(
                                                                "select action from hub.audit_entry"
                                                                        + " where chain = '*' and"
                                                                        + " object = ? and role ="
                                                                        + " 'OPERATOR'")
                                                        .param(account.toString())
                                                        .query(String.class)
                                                        .list())
                                        .containsExactly("sessions.ended"));
    }

    @Test
    void sessionsOfNobodyAreNotEnded() {
        assertThat(find("erika@@gemeinde").status()).isEqualTo(422);
        Page nobody = find(mailbox().address());
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.body()).contains("Kein Konto hat dieses Postfach");
        String csrf = nobody.document().select("input[name=_csrf]").attr("value");
        for (String account : List.of("no-uuid", UUID.randomUUID().toString())) {
            assertThat(
                            browser.post(
                                            "/operator/sessions/end",
                                            Map.of("_csrf", csrf, "account", account))
                                    .status())
                    .isEqualTo(404);
        }
    }

    private Page find(String mailbox) {
        return browser.submit(
                browser.get("/operator/sessions"),
                "/operator/sessions",
                Map.of("mailbox", mailbox));
    }

    private Browser signedIn(AccountId account) {
        Browser device = new Browser(port);
        String token = links.issue("sign-in", account.toString(), Duration.ofMinutes(1));
        device.submit(device.get("/sign-in/confirm?token=" + token), "/sign-in/confirm", Map.of());
        return device;
    }

    @Test
    void forgedIdsLeadNowhere() {
        appoint("Erika", mailbox().address());
        Page form = browser.get(page);
        String csrf = form.document().select("input[name=_csrf]").attr("value");
        Map<String, String> fields = Map.of("_csrf", csrf);
        assertThat(browser.get("/operator/networks/unknown").status()).isEqualTo(404);
        assertThat(browser.get("/operator/networks/UNKNOWN!").status()).isEqualTo(404);
        assertThat(browser.post(page + "/coordinators/no-uuid/withdrawal", fields).status())
                .isEqualTo(404);
        assertThat(
                        browser.post(
                                        page + "/coordinators/" + UUID.randomUUID() + "/withdrawal",
                                        fields)
                                .status())
                .isEqualTo(404);
    }

    private Page appoint(String name, String mailbox) {
        return browser.submit(
                browser.get(page),
                page + "/coordinators",
                Map.of("name", name, "mailbox", mailbox));
    }

    private String withdrawalOf(Mailbox mailbox) {
        AccountId account = accounts.find(mailbox).orElseThrow().id();
        return page + "/coordinators/" + account + "/withdrawal";
    }

    private static Mailbox mailbox() {
        return new Mailbox("m." + UUID.randomUUID() + "@gemeinde.example");
    }
}
