package de.interkomm.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.administrations.DomainOrigin;
import de.interkomm.hub.administrations.OfficialMailboxes;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Browser.Page;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.testing.TestNetworks;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages about where one works, and about the domains that prove it. */
@IdentityTest
class EmploymentWebTests {

    private static final String EMPLOYMENT = "/my/employment";
    private static final String DOMAINS = "/operator/domains";
    private static final RegionalKey ESSEN = new RegionalKey("051130000000");
    private static final Pattern LINK = Pattern.compile("(/employment/\\w+\\?token=[\\w-]+)");

    @Autowired Accounts accounts;
    @Autowired Roles roles;
    @Autowired Employments employments;
    @Autowired OfficialMailboxes mailboxes;
    @Autowired ConfirmationLinks links;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    Browser browser;
    String domain;

    @BeforeEach
    void aDomainNobodyKnows() {
        browser = new Browser(port);
        domain = "w" + UUID.randomUUID().toString().substring(0, 13) + ".example";
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void anEmploymentIsEnteredAndVerifiedByTheMailbox() {
        mailboxes.learn(ESSEN, domain, DomainOrigin.OPERATOR);
        signIn("anna");
        Page page = browser.get(EMPLOYMENT);
        assertThat(page.document().select("#administration-" + ESSEN)).isNotEmpty();
        Page done = browser.submit(page, EMPLOYMENT, Map.of("administration", ESSEN.value()));
        assertThat(done.location()).isEqualTo(EMPLOYMENT + "?done=verified");
        Page after = browser.get(done.location());
        assertThat(after.document().text()).contains("Essen", "durch Ihr dienstliches Postfach");
        assertThat(after.document().select("#administration-" + ESSEN)).isEmpty();
        assertThat(after.document().select("nav a[aria-current]").eachAttr("href"))
                .contains("/my/account")
                .doesNotContain("/my");
    }

    @Test
    void mistakesAreSaidAndWhatWasTypedStays() {
        signIn("anna");
        Page page = browser.get(EMPLOYMENT);
        Page again = browser.submit(page, EMPLOYMENT, Map.of("administrationQuery", "Essen"));
        assertThat(again.status()).isIn(200, 422);
        assertThat(again.document().select("#administrationQuery").attr("value"))
                .isEqualTo("Essen");
    }

    @Test
    void aColleagueIsAskedAndVouchesWithoutSigningIn() {
        employments.verify(account("berta"), ESSEN, Verification.COORDINATOR, account("kora"));
        signIn("anna");
        browser.submit(
                browser.get(EMPLOYMENT), EMPLOYMENT, Map.of("administration", ESSEN.value()));
        String id = employments.present(account("anna"), ESSEN).orElseThrow().id().toString();
        Page asked =
                browser.submit(
                        browser.get(EMPLOYMENT),
                        EMPLOYMENT + "/" + id + "/colleague",
                        Map.of("colleague", mailbox("berta").address()));
        assertThat(asked.location()).isEqualTo(EMPLOYMENT + "?done=colleague-asked");
        assertThat(browser.get(EMPLOYMENT).document().text()).contains("Offene Anfragen");
        try (Browser colleague = new Browser(port)) {
            Page question = colleague.get(linkTo("berta"));
            assertThat(question.document().text()).contains("anna", "Essen");
            Page answer =
                    colleague.submit(question, "/employment/vouching", Map.of("decision", "vouch"));
            assertThat(answer.document().text()).contains("Bestätigt");
            assertThat(colleague.get(linkTo("berta")).status()).isEqualTo(410);
        }
        assertThat(browser.get(EMPLOYMENT).document().text()).contains("durch berta");
    }

    @Test
    void leavingSaysFirstWhatEnds() {
        signIn("anna");
        roles.grant(
                account("anna"), Standing.of(TestNetworks.TOWNS, ESSEN, Role.CONTACT_PERSON), null);
        String id = employments.begin(account("anna"), ESSEN).id().toString();
        String departure = EMPLOYMENT + "/" + id + "/departure";
        Page page = browser.get(departure);
        assertThat(page.document().text()).contains("Netz der Städte: Ansprechperson");
        assertThat(browser.submit(page, departure, Map.of()).location())
                .isEqualTo(EMPLOYMENT + "?done=left");
        assertThat(browser.get(departure).status()).isEqualTo(404);
        assertThat(browser.get(EMPLOYMENT).document().text()).contains("Beendet");
    }

    @Test
    void whereNothingEndsNothingElseIsSaid() {
        mailboxes.learn(ESSEN, domain, DomainOrigin.OPERATOR);
        signIn("anna");
        String id = employments.begin(account("anna"), ESSEN).id().toString();
        assertThat(browser.get(EMPLOYMENT).document().text())
                .doesNotContain("gehört noch zur früheren Verwaltung");
        String departure = EMPLOYMENT + "/" + id + "/departure";
        Page left = browser.submit(browser.get(departure), departure, Map.of());
        assertThat(left.location()).isEqualTo(EMPLOYMENT + "?done=left-quietly");
        assertThat(browser.get(EMPLOYMENT).document().select("#administration-" + ESSEN)).isEmpty();
        assertThat(browser.get(left.location()).document().text())
                .contains(
                        "In Netzwerken endet dadurch nichts",
                        "Ihr Postfach gehört noch zur früheren Verwaltung")
                .doesNotContain("Was aus dieser Beschäftigung kam");
    }

    @Test
    void anotherMailboxIsConfirmedByItsOwnLink() {
        signIn("anna");
        String form = "/my/account/mailbox";
        assertThat(browser.submit(browser.get(form), form, Map.of("mailbox", "x@@y")).status())
                .isEqualTo(422);
        Mailbox next = mailbox("anna.neu");
        Page sent = browser.submit(browser.get(form), form, Map.of("mailbox", next.address()));
        assertThat(sent.location()).isEqualTo(form + "?done=sent");
        try (Browser other = new Browser(port)) {
            Page question = other.get(linkTo("anna.neu"));
            other.submit(question, "/employment/mailbox", Map.of());
        }
        assertThat(browser.get("/my/account").document().text()).contains(next.address());
    }

    @Test
    void coordinatorsSeeWhoAsksThemAndVerify() {
        roles.grant(account("anna"), Standing.in(TestNetworks.TOWNS, Role.GUEST), null);
        roles.grant(account("kora"), Standing.in(TestNetworks.TOWNS, Role.COORDINATOR), null);
        String id = employments.begin(account("anna"), ESSEN).id().toString();
        signIn("anna");
        browser.submit(
                browser.get(EMPLOYMENT),
                EMPLOYMENT + "/" + id + "/coordinators",
                Map.of("network", TestNetworks.TOWNS.value()));
        try (Browser desk = new Browser(port)) {
            signIn(desk, "kora");
            String people = "/networks/" + TestNetworks.TOWNS + "/coordination/people";
            assertThat(desk.get(people).document().select("a[href$=/employments]")).isNotEmpty();
            Page queue = desk.get(people + "/employments");
            String verify =
                    queue.document()
                            .select("li:contains(" + mailbox("anna") + ") form")
                            .attr("action");
            assertThat(desk.submit(queue, verify, Map.of()).location())
                    .isEqualTo(people + "/employments?done=verified");
        }
        assertThat(employments.isVerified(mailbox("anna"), ESSEN)).isTrue();
    }

    @Test
    void coordinatorsSeeWhoseRoleRestsAndWhereTheyWorked() {
        roles.grantInEmploy(account("anna"), Standing.in(TestNetworks.TOWNS, Role.MEMBER), ESSEN);
        roles.grant(account("kora"), Standing.in(TestNetworks.TOWNS, Role.COORDINATOR), null);
        String people = "/networks/" + TestNetworks.TOWNS + "/coordination/people";
        signIn("kora");
        assertThat(browser.get(people).document().select("#resting")).isEmpty();
        jdbc.sql("update hub.account_role set resting = true where account_id = ?")
                .param(account("anna").value())
                .update();
        assertThat(
                        browser.get(people)
                                .document()
                                .select(
                                        "section:has(#resting) li:contains("
                                                + mailbox("anna")
                                                + ")")
                                .text())
                .contains("Essen");
    }

    @Test
    void operatorsEnterAndWithdrawDomains() {
        roles.grant(account("olga"), Standing.inTheHub(Role.OPERATOR), null);
        signIn("olga");
        Map<String, String> typed = Map.of("administration", ESSEN.value(), "domain", domain);
        assertThat(browser.submit(browser.get(DOMAINS), DOMAINS, typed).location())
                .isEqualTo(DOMAINS + "?done=entered");
        Page list = browser.get(DOMAINS + "?text=" + domain);
        assertThat(list.document().select("tbody").text()).contains(domain, "vom Betrieb des Hubs");
        Map<String, String> wrong = Map.of("administration", ESSEN.value(), "domain", "gmx.de");
        Page refused = browser.submit(browser.get(DOMAINS), DOMAINS, wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#domain").attr("value")).isEqualTo("gmx.de");
        assertThat(browser.submit(list, DOMAINS + "/withdrawal", Map.of()).location())
                .isEqualTo(DOMAINS + "?done=withdrawn");
        assertThat(mailboxes.administrationsOf(mailbox("x"))).isEmpty();
    }

    @Test
    void whoRepresentsAnAdministrationEntersItsDomainsAndNoOthers() {
        roles.grant(
                account("carla"),
                Standing.of(TestNetworks.TOWNS, ESSEN, Role.CONTACT_PERSON),
                null);
        signIn("carla");
        String own = "/my/administrations/" + ESSEN + "/domains";
        assertThat(browser.get(EMPLOYMENT).document().select("a[href=" + own + "]")).isNotEmpty();
        assertThat(browser.submit(browser.get(own), own, Map.of("domain", domain)).location())
                .isEqualTo(own + "?done=entered");
        assertThat(browser.get("/my/administrations/051700000000/domains").status()).isEqualTo(404);
    }

    private void signIn(String name) {
        signIn(browser, name);
    }

    private void signIn(Browser with, String name) {
        String token = links.issue("sign-in", account(name).toString(), Duration.ofMinutes(1));
        with.submit(with.get("/sign-in/confirm?token=" + token), "/sign-in/confirm", Map.of());
    }

    private String linkTo(String name) {
        List<String> found =
                RecordedMails.to(mailbox(name)).stream()
                        .map(mail -> LINK.matcher(mail.text()))
                        .filter(Matcher::find)
                        .map(match -> match.group(1))
                        .toList();
        return found.getLast();
    }

    private AccountId account(String name) {
        return accounts.ensure(mailbox(name), name);
    }

    private Mailbox mailbox(String name) {
        return new Mailbox(name + "@" + domain);
    }
}
