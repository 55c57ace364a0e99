package de.interkomm.hub.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.interkomm.hub.administrations.DomainOrigin;
import de.interkomm.hub.administrations.OfficialMailboxes;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.ProjectDrafts;
import de.interkomm.hub.projects.ProjectDrafts.Deed;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.ProjectVisibility;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.AProject;
import de.interkomm.hub.testing.PageTests;
import de.interkomm.hub.testing.Somebody;
import de.interkomm.hub.testing.TestNetworks;

import jakarta.servlet.http.Cookie;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages about reuse, for strangers and for those who speak for an administration. */
@SpringBootTest
class ReuseWebTests extends PageTests {

    private static final NetworkId HERE = TestNetworks.TOWNS;
    private static final RegionalKey TOWN = new RegionalKey("082150108108");

    private static final RegionalKey ETTLINGEN = new RegionalKey("082150017017");

    /** For which nobody speaks. */
    private static final RegionalKey UNKNOWN = new RegionalKey("072110000000");

    private static final Pattern LINK = Pattern.compile("(/networks/\\S+token=[\\w-]+)");

    @Autowired ProjectDrafts drafts;
    @Autowired OfficialMailboxes mailboxes;
    @Autowired Somebody somebody;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private Actor author;

    @BeforeEach
    void anAuthor() {
        author = somebody.in(HERE, Role.MEMBER);
    }

    @Test
    void somebodyOfNoNetworkDeclaresReuseAndConfirmsItByALink() throws Exception {
        String base = published(ProjectVisibility.PUBLIC);
        String domain = "d" + UUID.randomUUID() + ".example";
        transaction.executeWithoutResult(_ -> mailboxes.learn(TOWN, domain, DomainOrigin.OPERATOR));
        Document wrong =
                page(
                        null,
                        post(base + "/reuse")
                                .param("since", "2999-01-01")
                                .param("adaptation", "javascript:alert(1)")
                                .param("mailbox", "keins"),
                        422);
        assertThat(wrong.select(".hub-error-summary a").eachAttr("href"))
                .containsExactly(
                        "#administration", "#state", "#since", "#adaptation", "#name", "#mailbox");
        assertThat(
                        page(null, declaration(base, "x@gmail.com"), 422)
                                .select("#mailbox-error")
                                .text())
                .contains("privates Postfach");
        assertThat(
                        page(
                                        null,
                                        post(base + "/reuse")
                                                .param("search", "true")
                                                .param("administrationQuery", "Ettlingen")
                                                .param("name", "<b>Erika"),
                                        200)
                                .select("input[type=radio][name=administration], #name")
                                .eachAttr("value"))
                .contains("082150017017", "<b>Erika");

        assertThat(redirect(null, declaration(base, "erika@" + domain))).endsWith("/reuse/sent");
        String link = link("erika@" + domain);
        assertThat(page(null, link, 200).select("form button")).hasSize(1);
        assertThat(page(null, base, 200).select("#reuse ~ .hub-table-frame")).isEmpty();
        assertThat(page(null, post(link), 200).text()).contains("Danke, das ist bestätigt");
        assertThat(send(null, get(link)).getStatus()).isEqualTo(410);

        Document shown = page(null, base, 200);
        assertThat(shown.select("#reuse ~ .hub-table-frame tbody tr").text())
                .contains("im Einsatz", "Bestätigt")
                .doesNotContain("Erika");
        assertThat(shown.select("#reuse ~ .hub-table-frame a[href=https://git.example/x]"))
                .hasSize(1);
        assertThat(page(null, base + "?lang=en", 200).text()).contains("Who uses it");
    }

    @Test
    void onlyWhoeverTypedAMailboxIsToldOnceThatTheLinkIsThere() throws Exception {
        String base = published(ProjectVisibility.PUBLIC);
        for (String form : List.of("/reuse", "/reuse/question")) {
            String mailbox = "erika@" + UUID.randomUUID() + ".example";
            Cookie[] browser =
                    answer(
                                    null,
                                    form.equals("/reuse")
                                            ? declaration(base, mailbox)
                                            : question(base, mailbox),
                                    302)
                            .getCookies();
            String sent = base + form + "/sent";
            Document shown = page(null, sent, 200);
            assertThat(shown.select("main").text())
                    .contains("Dort findest du einen Link")
                    .doesNotContain("@");
            assertThat(shown.select("main a:contains(noch einmal ausfüllen)").eachAttr("href"))
                    .containsExactly(base + form);
            Document told = page(null, get(sent).cookie(browser), 200);
            assertThat(told.select("main").text()).contains(mailbox);
            assertThat(told.select("main form").eachAttr("action")).containsExactly(base + form);
            AbstractMockHttpServletRequestBuilder<?> back = post(base + form);
            told.select("main form :is(input, button)[name]:not([name=_csrf])")
                    .forEach(field -> back.param(field.attr("name"), field.attr("value")));
            Document again = page(null, back, 200);
            assertThat(again.select("input[name=mailbox]").eachAttr("value"))
                    .as("what was typed")
                    .containsExactly(mailbox);
            assertThat(again.select("input[name=name]").val()).startsWith("Erika");
            assertThat(again.select(".kern-error")).isEmpty();
            assertThat(page(null, get(sent).cookie(browser), 200).select("main").text())
                    .as("whoever sits there next")
                    .doesNotContain("@");
        }
    }

    @Test
    void theHeadOfAProjectLeadsToWhatOneDoesWithIt() throws Exception {
        String base = published(ProjectVisibility.PUBLIC);
        for (Actor reader : Arrays.asList(null, somebody.in(HERE, Role.MEMBER))) {
            assertThat(page(reader, base, 200).select("main > .hub-actions a").eachAttr("href"))
                    .containsExactly(base + "/reuse", base + "/reuse/question");
        }
        assertThat(page(null, base, 200).select("main form")).isEmpty();
    }

    @Test
    void theOnlyAdministrationOfAPersonIsChosenAlreadyAndOfSeveralNone() throws Exception {
        String base = published(ProjectVisibility.PUBLIC);
        Actor ofOne = somebody.with(Standing.of(HERE, TOWN, Role.CONTACT_PERSON));
        Actor ofTwo =
                somebody.called(
                        "Zweie",
                        Standing.of(HERE, TOWN, Role.CONTACT_PERSON),
                        Standing.of(HERE, ETTLINGEN, Role.CONTACT_PERSON));
        String radios = "input[type=radio][name=administration]";
        assertThat(page(ofOne, base + "/reuse", 200).select(radios + "[checked]").eachAttr("value"))
                .containsExactly(TOWN.value());
        Document several = page(ofTwo, base + "/reuse", 200);
        assertThat(several.select(radios).eachAttr("value"))
                .containsExactlyInAnyOrder(TOWN.value(), ETTLINGEN.value());
        assertThat(several.select(radios + "[checked]")).isEmpty();
        assertThat(page(null, base + "/reuse", 200).select(radios)).isEmpty();
    }

    @Test
    void aLinkThatIsUsedUpLeadsToItsProjectIfTheReaderMaySeeIt() throws Exception {
        String base = published(ProjectVisibility.PUBLIC);
        String all = "/networks/" + HERE + "/projects";
        Actor contact = somebody.with(Standing.of(HERE, TOWN, Role.CONTACT_PERSON));
        redirect(contact, declaration(base, ""));
        String declarer = "erika@" + UUID.randomUUID() + ".example";
        redirect(null, declaration(base, declarer, UNKNOWN));
        String asker = "erika@" + UUID.randomUUID() + ".example";
        redirect(null, question(base, asker));
        List<String> links =
                List.of(link(contact.mailbox().address()), link(declarer), link(asker));
        for (String link : links) {
            page(null, post(link).param("decision", "confirm"), 200);
            assertThat(leadsTo(page(null, link, 410))).isEqualTo(base);
            assertThat(leadsTo(page(null, post(link), 410))).isEqualTo(base);
            assertThat(leadsTo(page(null, link.replaceAll("[?].*token=", "?token=x"), 410)))
                    .as("without its project")
                    .isEqualTo(all);
        }

        hide(base);
        for (String link : links) {
            Document page = page(null, link, 410);
            assertThat(leadsTo(page)).isEqualTo(all);
            assertThat(page.select("main").text())
                    .doesNotContain("Beim Projekt")
                    .doesNotContainPattern("Projekt \\p{XDigit}{8}-");
        }
    }

    private static String leadsTo(Document page) {
        return page.select("main .hub-actions a").attr("href");
    }

    private void hide(String base) {
        NetworkScope.run(HERE, () -> drafts.withdraw(author, HERE, id(base)));
    }

    private static ProjectId id(String base) {
        return ProjectId.parse(base.substring(base.lastIndexOf('/') + 1)).orElseThrow();
    }

    private static AbstractMockHttpServletRequestBuilder<?> question(String base, String mailbox) {
        return post(base + "/reuse/question")
                .param("text", "Läuft es?")
                .param("name", "Erika")
                .param("mailbox", mailbox);
    }

    @Test
    void whoWritesFromAMailboxNobodyKnowsIsToldWhatToDo() throws Exception {
        String base = published(ProjectVisibility.PUBLIC);
        String mailbox = "erika@" + UUID.randomUUID() + ".example";
        redirect(null, declaration(base, mailbox, UNKNOWN));
        Document answered = page(null, post(link(mailbox)), 200);
        assertThat(answered.select("h1").text()).contains("nicht bestätigt");
        assertThat(answered.select("#reuse-unknown ~ ul a").eachAttr("href"))
                .containsExactly(base + "/reuse", "/networks", "/imprint");
        Actor employee = somebody.in(HERE, Role.MEMBER);
        String other = published(ProjectVisibility.PUBLIC);
        Cookie[] browser = answer(employee, declaration(other, "", UNKNOWN), 302).getCookies();
        assertThat(page(employee, get(other).cookie(browser), 200).select("#reuse-unknown"))
                .hasSize(1);

        assertThat(
                        page(null, declaration(base, "x" + mailbox, UNKNOWN), 422)
                                .select("#administration")
                                .text())
                .contains("von einem Postfach der Verwaltung");
    }

    @Test
    void whoDeclaredItDeclaresItAnewUntilItIsConfirmed() throws Exception {
        String base = published(ProjectVisibility.PUBLIC);
        String mailbox = "erika@" + UUID.randomUUID() + ".example";
        redirect(null, declaration(base, mailbox, UNKNOWN, ReuseState.PILOTING));
        page(null, post(link(mailbox)), 200);
        assertThat(entryOf(base)).contains("Nicht bestätigt").doesNotContain("im Einsatz");

        assertThat(redirect(null, declaration(base, mailbox, UNKNOWN))).endsWith("/reuse/sent");
        assertThat(entryOf(base)).as("without its link").doesNotContain("im Einsatz");
        assertThat(page(null, post(link(mailbox)), 200).select("h1").text())
                .contains("nicht bestätigt");
        assertThat(entryOf(base)).contains("im Einsatz", "Nicht bestätigt");

        redirect(null, declaration(base, mailbox, UNKNOWN));
        jdbc.sql(
                        "update hub.reuse set confirmed_at = now(), confirmed_mailbox ="
                                + " 'amt@hassloch.example' where regional_key = ?")
                .param(UNKNOWN.value())
                .update();
        assertThat(page(null, post(link(mailbox)), 200).select("h1").text())
                .as("confirmed meanwhile")
                .contains("steht schon da");
        page(null, declaration(base, mailbox, UNKNOWN), 422);
    }

    private String entryOf(String base) throws Exception {
        return page(null, base, 200).select("#reuse ~ .hub-table-frame tbody tr").text();
    }

    @Test
    void whoSpeaksForTheAdministrationChangesItsEntryAndNobodyElseDoes() throws Exception {
        String base = published(ProjectVisibility.PUBLIC);
        Actor contact = somebody.with(Standing.of(HERE, TOWN, Role.CONTACT_PERSON));
        String own = base + "/reuse/" + TOWN;
        assertThat(page(contact, base + "/reuse", 200).select("#administration-" + TOWN))
                .hasSize(1);
        assertThat(redirect(contact, declaration(base, ""))).isEqualTo(base + "#reuse");

        Document form = page(contact, own, 200);
        assertThat(form.select("form[action$=/link]")).hasSize(1);
        AbstractMockHttpServletRequestBuilder<?> back =
                post(own).param("state", "INTERESTED").param("version", version(form));
        assertThat(refused(contact, back).select("#reason-error")).hasSize(1);
        Cookie[] browser = answer(contact, post(own + "/link"), 302).getCookies();
        assertThat(page(contact, get(own).cookie(browser), 200).select(".kern-alert").text())
                .contains("Ein Link ist unterwegs");
        assertThat(page(contact, get(own).cookie(browser), 200).select(".kern-alert"))
                .as("the same page once more")
                .isEmpty();
        String link = link(contact.mailbox().address());
        for (String language : List.of("de", "en")) {
            assertThat(page(null, get(link).param("lang", language), 200).select("main").text())
                    .contains(contact.name(), "Mit anderen Farben", "https://git.example/x");
        }
        assertThat(page(null, base, 200).text())
                .as("what nobody has confirmed")
                .contains("Nicht bestätigt")
                .doesNotContain("Mit anderen Farben");
        assertThat(page(null, post(link).param("decision", "confirm"), 200).text())
                .contains("Danke, das ist bestätigt");
        assertThat(
                        redirect(
                                contact,
                                post(own)
                                        .param("state", "STOPPED")
                                        .param("version", version(page(contact, own, 200)))))
                .isEqualTo(base + "#reuse");

        page(null, own, 404);
        page(somebody.in(HERE, Role.COORDINATOR), own, 404);
        String hidden = published(ProjectVisibility.NETWORK);
        page(null, hidden + "/reuse", 404);
        page(null, declaration(hidden, "erika@stadt.example"), 404);
        page(somebody.in(TestNetworks.VILLAGES, Role.COORDINATOR), hidden + "/reuse", 404);
    }

    @Test
    void whatCameOfADeclarationIsSaidOnce() throws Exception {
        String base = published(ProjectVisibility.PUBLIC);
        Actor contact = somebody.with(Standing.of(HERE, TOWN, Role.CONTACT_PERSON));
        MockHttpServletResponse declared = answer(contact, declaration(base, ""), 302);
        assertThat(declared.getRedirectedUrl()).as("to be copied").isEqualTo(base + "#reuse");

        assertThat(page(contact, get(base).cookie(declared.getCookies()), 200).text())
                .contains("Ein Link ist an dein Postfach unterwegs");
        assertThat(page(contact, get(base).cookie(declared.getCookies()), 200).text())
                .as("once more")
                .doesNotContain("Ein Link ist an dein Postfach unterwegs");
        assertThat(page(contact, base + "?reuse=LINK_SENT", 200).text())
                .as("an address somebody made up")
                .doesNotContain("Ein Link ist an dein Postfach unterwegs");
    }

    @Test
    void whatWasWrittenAboutAProjectHiddenMeanwhileIsGivenBack() throws Exception {
        String base = published(ProjectVisibility.PUBLIC);
        String title = page(null, base, 200).select("h1").text();
        Actor contact = somebody.with(Standing.of(HERE, TOWN, Role.CONTACT_PERSON));
        redirect(contact, declaration(base, ""));
        String mailbox = "erika@" + UUID.randomUUID() + ".example";
        redirect(null, question(base, mailbox));
        String link = link(mailbox);
        hide(base);

        Actor member = somebody.in(HERE, Role.MEMBER);
        String nowhere = "/networks/" + HERE + "/projects/" + UUID.randomUUID();
        for (String address : List.of(base, nowhere)) {
            for (Actor reader : Arrays.asList(null, member)) {
                assertThat(given(page(reader, question(address, mailbox), 404), title))
                        .containsExactly("Läuft es?");
                assertThat(
                                given(
                                        page(
                                                reader,
                                                question(address, "").param("search", "x"),
                                                404),
                                        title))
                        .containsExactly("Läuft es?");
                assertThat(given(page(reader, declaration(address, mailbox), 404), title))
                        .containsExactly("https://git.example/x", "Mit anderen Farben");
            }
            Document empty = page(null, post(address + "/reuse").param("search", "true"), 404);
            assertThat(empty.select("h1").text()).contains("nicht mehr zu erreichen");
            assertThat(empty.select("#written")).isEmpty();
        }
        AbstractMockHttpServletRequestBuilder<?> change =
                post(base + "/reuse/" + TOWN).param("state", "STOPPED").param("reason", "Zu alt");
        assertThat(given(page(contact, change, 404), title)).containsExactly("Zu alt");
        for (AbstractMockHttpServletRequestBuilder<?> way : List.of(get(link), post(link))) {
            assertThat(given(page(null, way, 404), title)).containsExactly("Läuft es?");
        }

        NetworkScope.run(HERE, () -> drafts.publish(author, HERE, id(base), 1));
        assertThat(page(null, post(link), 200).text()).as("seen again").contains("ging an");
    }

    /** What is there to be copied, on a page that says nothing of the project. */
    private static List<String> given(Document page, String title) {
        assertThat(page.text()).doesNotContain(title);
        assertThat(page.select("h1").text()).contains("nicht mehr zu erreichen");
        return page.select(".hub-typed [readonly]").stream().map(Element::val).toList();
    }

    @Test
    void everyNumberOfTheCoordinatorsLeadsToItsList() throws Exception {
        String base = published(ProjectVisibility.PUBLIC);
        Actor contact = somebody.with(Standing.of(HERE, TOWN, Role.CONTACT_PERSON));
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        redirect(contact, declaration(base, ""));
        String desk = "/networks/" + HERE + "/coordination/reuse";
        String row = "tbody tr:has(a[href=" + base + "])";
        assertThat(page(kora, desk + "?only=unconfirmed", 200).select(row)).hasSize(1);
        assertThat(page(kora, desk + "?only=counted", 200).select(row)).isEmpty();
        page(null, post(link(contact.mailbox().address())).param("decision", "confirm"), 200);

        Document shown = page(kora, desk, 200);
        List<String> lists =
                shown.select(".hub-figures a, #by-county ~ table a, #by-project ~ table a")
                        .eachAttr("href");
        for (String href : lists) {
            page(kora, get(URI.create(href.substring(0, href.indexOf('#')))), 200);
        }
        URI county = URI.create(desk + "?county=Landkreis%20Karlsruhe&only=counted");
        assertThat(lists).contains(county + "#entries");
        assertThat(page(kora, get(county), 200).select(row)).hasSize(1);
        assertThat(
                        send(kora, get(desk + ".csv").param("only", "counted"))
                                .getContentAsString(StandardCharsets.UTF_8))
                .contains(TOWN.value(), "Landkreis Karlsruhe");
        assertThat(page(kora, "/networks/" + HERE + "/coordination", 200).select("#reuse"))
                .hasSize(1);
        assertThat(
                        page(kora, "/networks/" + HERE + "/coordination/projects", 200)
                                .select("main a[href=" + desk + "]"))
                .hasSize(1);
        assertThat(shown.select(".hub-subnav .hub-nav--wide [aria-current]").text())
                .isEqualTo("Projekte");
        page(contact, desk, 404);

        assertThat(
                        page(null, post(base + "/reuse/question"), 422)
                                .select(".hub-error-summary a")
                                .eachAttr("href"))
                .containsExactly("#text", "#name", "#mailbox");
    }

    @Test
    void whoIsSignedInAsksOnceHoweverOftenTheNextPageIsLoaded() throws Exception {
        String base = published(ProjectVisibility.PUBLIC);
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        MockHttpServletResponse asked = answer(kora, question(base, ""), 302);
        assertThat(asked.getRedirectedUrl()).isEqualTo(base + "#reuse");
        AbstractMockHttpServletRequestBuilder<?> next = get(base).cookie(asked.getCookies());
        assertThat(page(kora, next, 200).select(".kern-alert--success").text())
                .contains("Die Frage ist unterwegs", "Sie ging an eine Ansprechperson");
        assertThat(page(kora, get(base).cookie(asked.getCookies()), 200).select(".kern-alert"))
                .isEmpty();
    }

    @Test
    void aQuestionIsSentOnceAndItsLinkSaysSo() throws Exception {
        String base = published(ProjectVisibility.PUBLIC);
        String mailbox = "erika@" + UUID.randomUUID() + ".example";
        redirect(null, question(base, mailbox));
        String link = link(mailbox);
        page(null, post(link), 200);
        assertThat(page(null, link, 410).select("main").text())
                .contains("Frage")
                .doesNotContain("melden");
    }

    private static String version(Document page) {
        return page.select("input[name=version]").val();
    }

    private static AbstractMockHttpServletRequestBuilder<?> declaration(
            String base, String mailbox) {
        return declaration(base, mailbox, TOWN);
    }

    private static AbstractMockHttpServletRequestBuilder<?> declaration(
            String base, String mailbox, RegionalKey town) {
        return declaration(base, mailbox, town, ReuseState.IN_USE);
    }

    private static AbstractMockHttpServletRequestBuilder<?> declaration(
            String base, String mailbox, RegionalKey town, ReuseState state) {
        return post(base + "/reuse")
                .param("administration", town.value())
                .param("state", state.name())
                .param("since", "2025-03-01")
                .param("adaptation", "https://git.example/x")
                .param("adaptationNote", "Mit anderen Farben")
                .param("name", "Erika Muster")
                .param("mailbox", mailbox);
    }

    private String link(String mailbox) {
        String body =
                jdbc.sql(
                                "select body from hub.outgoing_mail where recipient = :to order by"
                                        + " id desc limit 1")
                        .param("to", mailbox)
                        .query(String.class)
                        .single();
        Matcher found = LINK.matcher(body);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String published(ProjectVisibility visibility) {
        ProjectContent content =
                AProject.of("Projekt " + UUID.randomUUID(), visibility, List.of("ai"));
        ProjectId id =
                NetworkScope.call(HERE, () -> drafts.begin(author, HERE, content, Deed.BEGUN));
        NetworkScope.run(
                HERE,
                () -> drafts.publish(author, HERE, id, drafts.open(author, HERE, id).number()));
        return "/networks/" + HERE + "/projects/" + id;
    }
}
