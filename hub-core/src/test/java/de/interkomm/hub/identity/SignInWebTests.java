package de.interkomm.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.interkomm.hub.identity.Browser.Page;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.projects.ProjectDrafts;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.ProjectVisibility;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkSchemas;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.AProject;
import de.interkomm.hub.testing.MadeUpWord;
import de.interkomm.hub.testing.TestNetworks;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

@IdentityTest
class SignInWebTests {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/\\S+)");

    @Autowired Accounts accounts;
    @Autowired NetworkSchemas networks;
    @Autowired Roles roles;
    @Autowired ProjectDrafts drafts;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    Browser browser;
    Mailbox mailbox;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
        mailbox = new Mailbox("erika." + UUID.randomUUID() + "@gemeinde.example");
        // All tests come from one address, which may ask for a limited number of links.
        jdbc.sql("delete from hub.rate_limit").update();
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void theMailedLinkSignsInAndLeadsToThePageAskedFor() {
        accounts.ensure(mailbox, "Erika Mustermann");

        Page refused = browser.get("/probe/private?a=b");
        assertThat(refused.status()).isEqualTo(302);
        assertThat(refused.location()).isEqualTo("/sign-in?to=%2Fprobe%2Fprivate%3Fa%3Db");

        Page sent =
                browser.submit(
                        browser.get(refused.location()),
                        "/sign-in",
                        Map.of("mailbox", mailbox.address()));
        assertThat(sent.status()).isEqualTo(302);
        assertThat(browser.get(sent.location()).heading()).isEqualTo("Sehen Sie in Ihr Postfach");

        Page confirm = browser.get(linkMailedTo(mailbox));
        assertThat(confirm.status()).isEqualTo(200);
        Page signedIn = browser.submit(confirm, "/sign-in/confirm", Map.of());
        assertThat(signedIn.status()).isEqualTo(302);
        assertThat(signedIn.location()).isEqualTo("/probe/private?a=b");
        assertThat(browser.get(signedIn.location()).body()).isEqualTo("Erika Mustermann");
        assertThat(accounts.find(mailbox).orElseThrow().lastSignIn()).isNotNull();
    }

    /** The page of the link, its button, and where that leads. */
    @Test
    void fromTheSignInPageToTheDashboardTakesThreeRequests() {
        accounts.appointCoordinator(new NetworkId("village-net"), mailbox, "Erika");
        String link = request(browser, mailbox);
        List<Page> answers = new ArrayList<>();
        answers.add(browser.get(link));
        answers.add(browser.submit(answers.getFirst(), "/sign-in/confirm", Map.of()));
        while (answers.getLast().status() == 302) {
            answers.add(browser.get(answers.getLast().location()));
        }
        assertThat(answers.getLast().status()).isEqualTo(200);
        assertThat(answers.getLast().heading()).isEqualTo("Übersicht");
        assertThat(answers).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void theLinkWorksOnAnotherDevice() {
        accounts.ensure(mailbox, "Erika");
        String link = request(browser, mailbox);
        try (Browser other = new Browser(port)) {
            other.submit(other.get(link), "/sign-in/confirm", Map.of());
            assertThat(other.get("/probe/public").body()).isEqualTo("Erika");
        }
        assertThat(browser.get("/probe/public").body()).isEqualTo("nobody");
    }

    @Test
    void openingTheLinkBeforehandDoesNotUseItUp() {
        accounts.ensure(mailbox, "Erika");
        String link = request(browser, mailbox);
        for (int i = 0; i < 3; i++) {
            try (Browser scanner = new Browser(port)) {
                assertThat(scanner.get(link).status()).isEqualTo(200);
            }
        }
        assertThat(browser.submit(browser.get(link), "/sign-in/confirm", Map.of()).location())
                .isEqualTo("/my");
    }

    @Test
    void aLinkSignsInOnce() {
        accounts.ensure(mailbox, "Erika");
        String link = request(browser, mailbox);
        try (Browser late = new Browser(port)) {
            Page openedBefore = late.get(link);
            browser.submit(browser.get(link), "/sign-in/confirm", Map.of());
            Page failed = late.submit(openedBefore, "/sign-in/confirm", Map.of());
            Page dead = late.get(failed.location());
            assertThat(dead.status()).isEqualTo(410);
            assertThat(dead.heading()).isEqualTo("Dieser Link gilt nicht mehr");
            assertThat(dead.body()).contains("schon jemand angemeldet");
            assertThat(dead.document().select("a[href=/sign-in]")).isNotEmpty();
            assertThat(late.hasCookie("hub-session")).isFalse();
        }
    }

    @Test
    void anExpiredLinkSaysSoAndOffersANewOne() {
        accounts.ensure(mailbox, "Erika");
        String link = request(browser, mailbox);
        Page opened = browser.get(link);
        jdbc.sql("update hub.confirmation_link set expires_at = now() where subject = ?")
                .param(accounts.find(mailbox).orElseThrow().id().toString())
                .update();
        Page dead = browser.get(browser.submit(opened, "/sign-in/confirm", Map.of()).location());
        assertThat(dead.status()).isEqualTo(410);
        assertThat(dead.body()).contains("mehr als 10 Minuten");
        assertThat(browser.get("/probe/public").body()).isEqualTo("nobody");
    }

    @Test
    void aMutilatedLinkIsExplained() {
        assertThat(browser.get("/sign-in/confirm?token=abc").status()).isEqualTo(410);
        assertThat(browser.get("/sign-in/confirm").body()).contains("Wir kennen diesen Link nicht");
    }

    @Test
    void nothingTellsWhetherThereIsAnAccount() {
        accounts.ensure(mailbox, "Erika");
        Mailbox stranger = new Mailbox("nobody." + UUID.randomUUID() + "@gemeinde.example");
        Page known = ask(browser, mailbox);
        Page unknown = ask(browser, stranger);
        assertThat(unknown.status()).isEqualTo(known.status());
        assertThat(unknown.location()).isEqualTo(known.location());
        awaitDelivery();
        assertThat(RecordedMails.to(mailbox)).hasSize(1);
        assertThat(RecordedMails.to(stranger)).isEmpty();
    }

    @Test
    void aDisabledAccountGetsNoLink() {
        accounts.ensure(mailbox, "Erika");
        disable(mailbox);
        assertThat(ask(browser, mailbox).location()).isEqualTo("/sign-in/sent");
        awaitDelivery();
        assertThat(RecordedMails.to(mailbox)).isEmpty();
    }

    @Test
    void anAccountDisabledMeanwhileCannotSignIn() {
        accounts.ensure(mailbox, "Erika");
        Page confirm = browser.get(request(browser, mailbox));
        disable(mailbox);
        Page failed = browser.submit(confirm, "/sign-in/confirm", Map.of());
        assertThat(browser.get(failed.location()).status()).isEqualTo(410);
        assertThat(browser.hasCookie("hub-session")).isFalse();
    }

    @Test
    void disablingAnAccountEndsItsSessions() {
        signIn(browser, mailbox, "Erika");
        disable(mailbox);
        assertThat(browser.get("/probe/public").body()).isEqualTo("nobody");
    }

    @Test
    void aTypingErrorIsSaidAndWhatWasTypedStays() {
        Page again = ask(browser, "erika.gemeinde.example");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.document().select("input[name=mailbox]").attr("value"))
                .isEqualTo("erika.gemeinde.example");
        assertThat(again.body()).contains("vollständige Mailadresse");
    }

    @Test
    void whoeverAsksInAnothersNameNeitherFloodsTheMailboxNorKeepsItsOwnerOut() {
        accounts.ensure(mailbox, "Erika");
        try (Browser stranger = new Browser(port)) {
            for (int i = 0; i < 10; i++) {
                assertThat(ask(stranger, mailbox).location()).isEqualTo("/sign-in/sent");
            }
        }
        awaitDelivery();
        assertThat(RecordedMails.to(mailbox)).hasSize(3);

        assertThat(ask(browser, mailbox).location()).isEqualTo("/sign-in/sent");
        for (String link : linksMailedTo(mailbox)) {
            assertThat(browser.get(link).status()).isEqualTo(200);
        }
        browser.submit(browser.get(linkMailedTo(mailbox)), "/sign-in/confirm", Map.of());
        assertThat(browser.get("/probe/public").body()).isEqualTo("Erika");
    }

    @Test
    void whoeverHasUsedALinkGetsAnother() {
        accounts.ensure(mailbox, "Erika");
        for (int i = 1; i <= 5; i++) {
            browser.submit(browser.get(request(browser, mailbox)), "/sign-in/confirm", Map.of());
            assertThat(RecordedMails.to(mailbox)).hasSize(i);
            browser.submit(browser.get("/sign-in/sent"), "/sign-out", Map.of());
        }
    }

    @Test
    void linksThatAreSoonOverAreFollowedByAnother() {
        AccountId account = accounts.ensure(mailbox, "Erika");
        for (int i = 0; i < 3; i++) {
            request(browser, mailbox);
        }
        jdbc.sql("update hub.confirmation_link set expires_at = ? where subject = ?")
                .params(OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(3), account.toString())
                .update();
        request(browser, mailbox);
        assertThat(RecordedMails.to(mailbox)).hasSize(4);
    }

    @Test
    void fromOneAddressOneAsksFiftyTimesInAQuarterOfAnHourWhoeverTheLinksAreFor() {
        accounts.ensure(mailbox, "Erika");
        Page form = browser.get("/sign-in");
        for (int i = 0; i < 50; i++) {
            Page accepted =
                    browser.submit(
                            form, "/sign-in", Map.of("mailbox", "n" + i + "@nowhere.example"));
            assertThat(accepted.status()).isEqualTo(302);
        }
        for (String address : List.of(mailbox.address(), "nobody@nowhere.example")) {
            Page refused = browser.submit(form, "/sign-in", Map.of("mailbox", address));
            assertThat(refused.status()).isEqualTo(429);
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 15 * 60 + 1);
            assertThat(refused.body()).contains("in 15 Minuten erneut");
        }
    }

    @Test
    void aLinkIsGoodForTenMinutes() {
        AccountId account = accounts.ensure(mailbox, "Erika");
        request(browser, mailbox);
        OffsetDateTime expires =
                jdbc.sql("select expires_at from hub.confirmation_link where subject = ?")
                        .param(account.toString())
                        .query(OffsetDateTime.class)
                        .single();
        assertThat(Duration.between(OffsetDateTime.now(ZoneOffset.UTC), expires))
                .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
        assertThat(RecordedMails.to(mailbox).getLast().text()).contains("10 Minuten");
    }

    @Test
    void fromOneAddressThreeHundredSetOutToOrganisationsInAQuarterOfAnHour() {
        for (int i = 0; i < 300; i++) {
            assertThat(browser.get("/sign-in/with/nobody").status()).isEqualTo(404);
        }
        Page refused = browser.get("/sign-in/with/nobody?to=%2Fprobe%2Fprivate");
        assertThat(refused.location())
                .isEqualTo("/sign-in/refused?why=too_many&to=%2Fprobe%2Fprivate");
        Page told = browser.get(refused.location());
        assertThat(told.status()).isEqualTo(429);
        assertThat(told.heading()).isEqualTo("Gerade melden sich sehr viele an");
        assertThat(browser.get("/sign-in").status()).isEqualTo(200);
    }

    @Test
    void theMailSpeaksTheLanguageOfThePage() {
        accounts.ensure(mailbox, "Erika");
        Page form = browser.get("/sign-in?lang=en");
        browser.submit(form, "/sign-in", Map.of("mailbox", mailbox.address()));
        awaitDelivery();
        assertThat(RecordedMails.to(mailbox).getFirst().subject()).isEqualTo("Your sign-in link");
    }

    @Test
    void aSessionIsARowUntilItsOwnerSignsOut() {
        AccountId account = signIn(browser, mailbox, "Erika");
        assertThat(sessionsOf(account)).isEqualTo(1);
        Page page = browser.get("/sign-in/sent");
        Page out = browser.submit(page, "/sign-out", Map.of());
        assertThat(out.location()).isEqualTo("/sign-in?signed-out");
        assertThat(sessionsOf(account)).isZero();
        assertThat(browser.get("/probe/public").body()).isEqualTo("nobody");
        assertThat(browser.get(out.location()).body()).contains("Sie sind abgemeldet");
    }

    @Test
    void aSessionsIdIsMoreThanAUuid() {
        AccountId account = signIn(browser, mailbox, "Erika");
        assertThat(
                        jdbc.sql(
                                        "select session_id from hub.spring_session where"
                                                + " principal_name = ?")
                                .param(account.toString())
                                .query(String.class)
                                .single())
                .matches("[A-Za-z0-9_-]{36}")
                .doesNotMatch("[0-9a-f]{8}-.*");
    }

    @Test
    void signingOutTakesAButton() {
        signIn(browser, mailbox, "Erika");
        browser.get("/sign-out");
        assertThat(browser.get("/probe/public").body()).isEqualTo("Erika");
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        accounts.ensure(mailbox, "Erika");
        Page confirm = browser.get(request(browser, mailbox));
        Page signedIn = browser.submit(confirm, "/sign-in/confirm", Map.of());
        assertThat(signedIn.headers("Set-Cookie"))
                .anySatisfy(
                        cookie ->
                                assertThat(cookie)
                                        .startsWith("hub-session=")
                                        .contains("HttpOnly")
                                        .contains("SameSite=Lax"));
    }

    @Test
    void whoOnlyReadsGetsNoSession() {
        int before = sessions();
        for (String path :
                List.of("/", "/sign-in", "/probe/public", "/nothing-here", "/api/probe")) {
            browser.get(path);
        }
        browser.get("/operator");
        assertThat(browser.hasCookie("hub-session")).isFalse();
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void aPageWithoutAFormSetsNoCookie() {
        assertThat(browser.get("/probe/public").headers("Set-Cookie")).isEmpty();
    }

    @Test
    void aStaleFormIsExplained() {
        Page form = browser.get("/sign-in");
        browser.forgetCookies();
        Page stale = browser.submit(form, "/sign-in", Map.of("mailbox", mailbox.address()));
        assertThat(stale.status()).isEqualTo(403);
        assertThat(stale.heading()).isEqualTo("Diese Seite war nicht mehr aktuell");
    }

    @Test
    void aFormSignsNobodyInWithoutItsCookie() {
        accounts.ensure(mailbox, "Erika");
        String link = request(browser, mailbox);
        String token = link.substring(link.indexOf('=') + 1);
        try (Browser victim = new Browser(port)) {
            assertThat(victim.post("/sign-in/confirm", Map.of("token", token)).status())
                    .isEqualTo(403);
            assertThat(victim.get("/probe/public").body()).isEqualTo("nobody");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/%09/evil.example\r\nSet-Cookie: a=b",
                "javascript:alert(1)",
                "/{evil}",
                ""
            })
    void afterSigningInNobodyIsSentElsewhere(String to) {
        accounts.ensure(mailbox, "Erika");
        Page confirm = browser.get(request(browser, mailbox));
        Page signedIn = browser.submit(confirm, "/sign-in/confirm", Map.of("to", to));
        assertThat(signedIn.status()).isEqualTo(302);
        assertThat(signedIn.location()).isEqualTo("/my");
        assertThat(URI.create(signedIn.header("Location")).getHost()).isIn(null, "localhost");
    }

    @Test
    void aRoleWithdrawnEndsAtOnce() {
        NetworkId network = network();
        accounts.appointCoordinator(network, mailbox, "Erika");
        signIn(browser, mailbox, "Erika");
        String page = "/networks/" + network + "/coordination/probe";
        assertThat(browser.get(page).body()).isEqualTo("[" + network + "]");
        jdbc.sql("delete from hub.account_role where network = ?").param(network.value()).update();
        assertThat(browser.get(page).body()).isEqualTo("[]");
    }

    @Test
    void whoLosesARoleFindsNothingMoreOfTheNetworkInTheSameSession() {
        NetworkId network = TestNetworks.VILLAGES;
        String mark = MadeUpWord.next();
        AccountId account = signIn(browser, mailbox, "Erika");
        Standing member = Standing.in(network, Role.MEMBER);
        transaction.executeWithoutResult(_ -> roles.grant(account, member, null));
        Actor author = new Actor(account, "Erika", mailbox, Set.of(member));
        NetworkScope.run(
                network,
                () -> {
                    ProjectId id =
                            drafts.begin(
                                    author,
                                    network,
                                    AProject.of("T" + mark, ProjectVisibility.NETWORK, List.of()),
                                    ProjectDrafts.Deed.BEGUN);
                    drafts.publish(author, network, id, 1);
                });
        List<String> found =
                List.of(
                        "/directory?query=" + mark,
                        "/directory.csv?query=" + mark,
                        "/directory.atom?query=" + mark,
                        "/directory/suggestions?query=t" + mark,
                        "/api/directory?query=" + mark,
                        "/api/directory/suggestions?query=t" + mark);
        assertThat(found).allSatisfy(page -> assertThat(body(page)).contains("T" + mark));

        transaction.executeWithoutResult(_ -> roles.withdraw(account, member));

        assertThat(found).allSatisfy(page -> assertThat(body(page)).doesNotContain("T" + mark));
        assertThat(browser.get("/probe/public").body()).as("still signed in").isEqualTo("Erika");
    }

    private String body(String page) {
        Page answer = browser.get(page);
        assertThat(answer.status()).as(page).isEqualTo(200);
        return answer.body();
    }

    @Test
    void theCoordinationOfANetworkNeedsSomebodySignedIn() {
        NetworkId network = network();
        Page refused = browser.get("/networks/" + network + "/coordination/probe");
        assertThat(refused.location())
                .isEqualTo("/sign-in?to=%2Fnetworks%2F" + network + "%2Fcoordination%2Fprobe");
    }

    @Test
    void theOperatorsPagesDoNotExistForOthers() {
        assertThat(browser.get("/operator/networks").location())
                .isEqualTo("/sign-in?to=%2Foperator%2Fnetworks");
        signIn(browser, mailbox, "Erika");
        Page refused = browser.get("/operator/networks");
        Page unknown = browser.get("/nothing-here");
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.heading()).isEqualTo(unknown.heading());
    }

    @Test
    void ofTheActuatorOnlyHealthIsPublic() {
        assertThat(browser.get("/actuator/health").status()).isEqualTo(200);
        assertThat(browser.get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(browser.get("/actuator").status()).isEqualTo(404);
        assertThat(browser.get("/actuator/env").status()).isEqualTo(404);
    }

    @Test
    void theApiIsReadOnlyAndRefusesWithProblems() {
        Page read = browser.get("/api/probe");
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("Cache-Control")).doesNotContain("no-store");
        Page refused = browser.post("/api/probe", Map.of());
        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.body())
                .contains("\"status\":405")
                .contains("\"instance\":\"/api/probe\"");
    }

    @Test
    void whatARequestSaysOfItsSenderIsNotBelieved() {
        String[] forged = {
            "X-Forwarded-Proto", "https",
            "X-Forwarded-Host", "evil.example",
            "X-Forwarded-For", "192.0.2.7",
            "Forwarded", "for=192.0.2.7;host=evil.example;proto=https"
        };
        assertThat(browser.get("/probe/sender", forged).body())
                .isEqualTo(browser.get("/probe/sender").body())
                .startsWith("http localhost ");
        assertThat(browser.get("/operator", forged).header("Location"))
                .isEqualTo("/sign-in?to=%2Foperator");
        assertThat(browser.get("/api/openapi.json", forged).body())
                .contains("\"servers\":[{\"url\":\"http://localhost:8080\"")
                .doesNotContain("evil.example");
    }

    @Test
    void everyAnswerTellsTheBrowserWhatToRefrainFrom() {
        for (String path : List.of("/sign-in", "/api/probe", "/nothing-here")) {
            Page page = browser.get(path);
            assertThat(page.header("Content-Security-Policy"))
                    .contains("default-src 'self'")
                    .contains("frame-ancestors 'none'")
                    .contains("object-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(page.header("Permissions-Policy")).contains("camera=()");
        }
    }

    @Test
    void aSecretLinkIsNeitherKeptNorNamedToOthers() {
        Page page = browser.get("/sign-in/confirm?token=abc");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void publicPagesMayBeKeptAndThoseOfTheSignedInMayNot() {
        assertThat(browser.get("/sign-in").header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(browser.get("/shell/hub.css").header("Cache-Control"))
                .contains("max-age=31536000");
        signIn(browser, mailbox, "Erika");
        assertThat(browser.get("/probe/public").header("Cache-Control")).isEqualTo("no-store");
    }

    private AccountId signIn(Browser browser, Mailbox mailbox, String name) {
        AccountId account = accounts.ensure(mailbox, name);
        browser.submit(browser.get(request(browser, mailbox)), "/sign-in/confirm", Map.of());
        return account;
    }

    private String request(Browser browser, Mailbox mailbox) {
        assertThat(ask(browser, mailbox).status()).isEqualTo(302);
        return linkMailedTo(mailbox);
    }

    private static Page ask(Browser browser, Mailbox mailbox) {
        return ask(browser, mailbox.address());
    }

    private static Page ask(Browser browser, String mailbox) {
        return browser.submit(browser.get("/sign-in"), "/sign-in", Map.of("mailbox", mailbox));
    }

    private String linkMailedTo(Mailbox mailbox) {
        return linksMailedTo(mailbox).getLast();
    }

    private List<String> linksMailedTo(Mailbox mailbox) {
        awaitDelivery();
        return RecordedMails.to(mailbox).stream().map(mail -> linkIn(mail.text())).toList();
    }

    private static String linkIn(String text) {
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    /** A request is in the registry from its commit until the mail is in the outbox. */
    private void awaitDelivery() {
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(20))
                .until(
                        () ->
                                jdbc.sql(
                                                        "select count(*) from hub.event_publication"
                                                                + " where event_type like"
                                                                + " '%SignInRequested'")
                                                .query(Integer.class)
                                                .single()
                                        == 0);
    }

    private void disable(Mailbox mailbox) {
        jdbc.sql("update hub.account set enabled = false where mailbox = ?")
                .param(mailbox.address())
                .update();
    }

    private NetworkId network() {
        NetworkId network =
                new NetworkId("i" + UUID.randomUUID().toString().replace("-", "").substring(0, 20));
        networks.found(network);
        return network;
    }

    private int sessionsOf(AccountId account) {
        return jdbc.sql("select count(*) from hub.spring_session where principal_name = ?")
                .param(account.toString())
                .query(Integer.class)
                .single();
    }

    private int sessions() {
        return jdbc.sql("select count(*) from hub.spring_session").query(Integer.class).single();
    }
}
