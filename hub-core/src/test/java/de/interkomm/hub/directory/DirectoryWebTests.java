package de.interkomm.hub.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.governance.GroupDescription;
import de.interkomm.hub.governance.GroupDraft;
import de.interkomm.hub.governance.GroupKind;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.governance.Groups;
import de.interkomm.hub.governance.Groups.FoundResult;
import de.interkomm.hub.governance.GuestPolicy;
import de.interkomm.hub.governance.WayIn;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Consents;
import de.interkomm.hub.identity.MyProfile;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.projects.ProjectContent.Participant;
import de.interkomm.hub.projects.ProjectDrafts;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.ProjectVisibility;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.AProject;
import de.interkomm.hub.testing.MadeUpWord;
import de.interkomm.hub.testing.TestNetworks;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The directory's page, files and JSON: the same search in each, for whoever asks. */
@SpringBootTest
class DirectoryWebTests {

    private static final NetworkId HERE = TestNetworks.TOWNS;
    private static final String HOSTILE = "<b>\"&=cmd ";

    @Autowired MockMvc mvc;
    @Autowired Groups groups;
    @Autowired Accounts accounts;
    @Autowired Roles roles;
    @Autowired MyProfile profiles;
    @Autowired Consents consents;
    @Autowired ProjectDrafts drafts;
    @Autowired Administrations administrations;
    @Autowired TransactionTemplate transaction;
    @Autowired JsonMapper json;

    private final String mark = MadeUpWord.next();

    @BeforeEach
    void oneForEverybodyAndOneForTheNetwork() {
        found(HOSTILE + mark, GroupVisibility.PUBLIC);
        found("=Intern " + mark, GroupVisibility.NETWORK);
    }

    @Test
    void thePageShowsWhatItsReaderMaySeeAndNarrowsIt() throws Exception {
        Document all = page(null, "/directory?query=" + mark);
        assertThat(all.select("#found-title").text()).isEqualTo("1 Treffer");
        assertThat(all.select(".directory-hits h3 a").text()).isEqualTo((HOSTILE + mark).strip());
        assertThat(all.select("label[for=kind-0]").text()).isEqualTo("Gruppe (1)");
        assertThat(all.text()).doesNotContain("Intern");

        Actor member = person(Role.MEMBER);
        assertThat(page(member, "/directory?query=" + mark).select(".directory-hits h3"))
                .hasSize(2);
        assertThat(
                        page(member, "/directory?query=" + mark + "&network=" + HERE)
                                .select("input[name=network][checked]")
                                .attr("value"))
                .isEqualTo(HERE.value());
        Document none = page(member, "/directory?query=" + mark + "&kind=PERSON");
        assertThat(none.select("#found-title").text()).isEqualTo("Nichts gefunden");
        assertThat(none.select(".hub-empty a").attr("href")).isEqualTo("/directory?query=" + mark);
        assertThat(none.select(".hub-empty").text()).contains("Eingrenzung");
        assertThat(
                        page(member, "/directory?query=xkqjvwxkqjvw&kind=PERSON&kind=GROUP")
                                .select(".hub-empty")
                                .text())
                .as("what nothing fits anyway is not the choice's fault")
                .contains("ein anderes Wort");
    }

    @Test
    void aTownInNoNetworkIsNamedFromTheRegister() throws Exception {
        for (String typed : List.of("Haßloch", "hassloch", "Gemeinde Haßloch")) {
            Document none = page(null, "/directory?query=" + typed);
            assertThat(none.select("main a[href=/administrations/073320025025]").text())
                    .as(typed)
                    .contains("Haßloch, Landkreis Bad Dürkheim");
        }
        assertThat(page(null, "/directory?query=Haßlich").select("main a[href^=/administrations]"))
                .isEmpty();
        assertThat(page(null, "/directory?query=Haßloch&lang=en").select("#found").text())
                .contains("In the register of administrations");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=project",
                "status=x",
                "reuse=x",
                "inhabitants=x",
                "state=xx",
                "state=00",
                "state=17",
                "state=99",
                "county=x",
                "county=99001"
            })
    void whatNobodyCanHaveChosenIsPassedOver(String madeUp) throws Exception {
        Document page = page(null, "/directory?query=" + mark + "&" + madeUp);
        assertThat(page.select(".directory-hits h3")).hasSize(1);
        assertThat(page.select("input[checked]")).isEmpty();
        assertThat(page.select(".directory-facets label").text()).doesNotContain("(0)");
    }

    @Test
    void whoeverIsInNetworksThatSayDuHearsItHereToo() throws Exception {
        assertThat(page(null, "/directory").text()).contains("Wonach suchen Sie?");
        assertThat(page(person(Role.MEMBER), "/directory").text()).contains("Wonach suchst du?");
    }

    @Test
    void whatMakesNoSenseInAnAddressIsPassedOver() throws Exception {
        assertThat(
                        page(null, "/directory?query=" + mark + "&page=99999999&sort=x&size=x")
                                .select(".directory-hits h3"))
                .hasSize(1);
        assertThat(page(null, "/directory?query=" + "x".repeat(10_000)).select(".hub-empty").text())
                .contains("höchstens 200 Zeichen");
    }

    @Test
    void whoTypesNoWordIsToldSo() throws Exception {
        assertThat(page(null, "/directory?query=--").select("#found").text())
                .contains("In „--“ steckt kein Wort, nach dem sich suchen lässt.")
                .doesNotContain("ein anderes Wort", "Suche merken");
        assertThat(page(null, "/directory?query=" + MadeUpWord.next()).text())
                .contains("ein anderes Wort")
                .doesNotContain("steckt kein Wort");
    }

    @Test
    void asOneTypesOnlyWhatWasFoundIsSent() throws Exception {
        MockHttpServletResponse answer =
                send(null, get("/directory").param("query", mark).header("HX-Request", "true"));
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .startsWith("<!DOCTYPE html>")
                .contains("id=\"found\"")
                .doesNotContain("<body");
        assertThat(page(null, "/directory/suggestions?query=" + mark).select("option")).hasSize(1);
        assertThat(
                        page(person(Role.MEMBER), "/directory/suggestions?query=" + mark)
                                .select("option"))
                .hasSize(2);
    }

    @Test
    void theTableAndTheFeedHoldTheSame() throws Exception {
        Actor member = person(Role.MEMBER);
        assertThat(text(null, "/directory.csv?query=" + mark))
                .contains(mark)
                .doesNotContain("Intern");
        assertThat(text(member, "/directory.csv?query=" + mark)).contains("'=Intern " + mark);

        Document feed =
                Jsoup.parse(text(null, "/directory.atom?query=" + mark), Parser.xmlParser());
        assertThat(feed.select("feed > entry > title").eachText())
                .containsExactly((HOSTILE + mark).strip());
        assertThat(
                        feed.select(
                                "feed > updated, feed > id, entry > id, entry > updated, author >"
                                        + " name"))
                .hasSize(5);
        assertThat(text(member, "/directory.atom?query=" + mark)).contains("Intern");
    }

    @Test
    void theTableNamesAllWhoTakePart() throws Exception {
        Actor author = person(Role.MEMBER);
        NetworkScope.run(
                HERE,
                () -> {
                    ProjectId id =
                            drafts.begin(
                                    author,
                                    HERE,
                                    AProject.of(
                                            "Gemeinsam " + mark,
                                            ProjectVisibility.PUBLIC,
                                            List.of(),
                                            participant("Rheinstetten"),
                                            participant("Ettlingen")),
                                    ProjectDrafts.Deed.BEGUN);
                    drafts.publish(author, HERE, id, 1);
                });
        assertThat(text(null, "/directory.csv?kind=PROJECT&query=" + mark))
                .contains("Stadt Rheinstetten, Stadt Ettlingen");
    }

    private Participant participant(String town) {
        Administration one =
                administrations.suggest(town, 5).stream()
                        .filter(each -> each.name().equals(town))
                        .findFirst()
                        .orElseThrow();
        return new Participant(one.key(), one.title(), "macht mit");
    }

    @Test
    void aPersonIsTheSameInFeedsWhoeverReads() throws Exception {
        AccountId account = account("Anna");
        Standing member = Standing.in(HERE, Role.MEMBER);
        transaction.executeWithoutResult(_ -> roles.grant(account, member, null));
        Actor anna = new Actor(account, "Anna", mailbox(), Set.of(member));
        profiles.change(anna, new MyProfile.Details(mark, "", ""));
        consents.give(anna, HERE, Set.of(Consents.Purpose.DIRECTORY.wording()));
        Actor stranger =
                new Actor(
                        account("Fremd"),
                        "Fremd",
                        mailbox(),
                        Set.of(Standing.in(TestNetworks.VILLAGES, Role.MEMBER)));

        Element colleagues = person(person(Role.MEMBER));
        Element strangers = person(stranger);

        assertThat(strangers.expectFirst("link").attr("href")).contains("/directory?query=Anna");
        assertThat(colleagues.expectFirst("link").attr("href")).contains("/people/" + account);
        assertThat(strangers.expectFirst("id").text())
                .startsWith("urn:uuid:")
                .doesNotContain(account.toString())
                .isEqualTo(colleagues.expectFirst("id").text());
    }

    private Element person(Actor reader) throws Exception {
        return Jsoup.parse(
                        text(reader, "/directory.atom?kind=PERSON&query=" + mark),
                        Parser.xmlParser())
                .expectFirst("entry");
    }

    @Test
    void programsFindTheSame() throws Exception {
        JsonNode all = json(null, "/api/directory?query=" + mark);
        assertThat(all.at("/content/0/title").asString()).isEqualTo((HOSTILE + mark).strip());
        assertThat(all.at("/content/0/url").asString()).startsWith("http");
        assertThat(all.at("/page/totalElements").asInt()).isEqualTo(1);
        assertThat(all.at("/facets/kind/0/value").asString()).isEqualTo("GROUP");
        assertThat(all.at("/facets/network/0/count").asInt()).isEqualTo(1);
        assertThat(json(person(Role.MEMBER), "/api/directory?query=" + mark).at("/content"))
                .hasSize(2);
        assertThat(json(null, "/api/directory/suggestions?query=" + mark)).hasSize(1);
        assertThat(
                        json(
                                        null,
                                        "/api/directory?sort=newest&kind=GROUP&kind=PERSON&query="
                                                + mark)
                                .at("/content"))
                .hasSize(1);
        assertThat(
                        json.readTree(
                                        send(null, get("/api/directory?kind=project"))
                                                .getContentAsString(StandardCharsets.UTF_8))
                                .at("/detail")
                                .asString())
                .contains("kind", "PROJECT, BLUEPRINT, GROUP, NETWORK, ADMINISTRATION, PERSON");
        for (String wrong :
                List.of(
                        "kind=x",
                        "page=-1",
                        "size=0",
                        "size=101",
                        "page=101&size=100",
                        "sort=x",
                        "query=" + "x".repeat(201))) {
            assertThat(send(null, get("/api/directory?" + wrong)).getStatus())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void operatorsSeeHowTheDirectoryIsAndHaveItMadeAnew() throws Exception {
        Actor operator =
                new Actor(
                        account("Olga"),
                        "Olga",
                        mailbox(),
                        Set.of(Standing.inTheHub(Role.OPERATOR)));
        assertThat(page(operator, "/operator/directory").select("tbody tr")).isNotEmpty();
        assertThat(send(person(Role.COORDINATOR), get("/operator/directory")).getStatus())
                .isEqualTo(404);
        assertThat(send(person(Role.COORDINATOR), post("/operator/directory/renewal")).getStatus())
                .isEqualTo(404);
    }

    private Document page(@Nullable Actor reader, String path) throws Exception {
        return Jsoup.parse(text(reader, path));
    }

    private JsonNode json(@Nullable Actor reader, String path) throws Exception {
        return json.readTree(text(reader, path));
    }

    private String text(@Nullable Actor reader, String path) throws Exception {
        MockHttpServletResponse answer = send(reader, get(path));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(
            @Nullable Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(
                        request.with(csrf())
                                .with(
                                        actor == null
                                                ? anonymous()
                                                : authentication(
                                                        new TestingAuthenticationToken(
                                                                actor, "", authorities(actor)))))
                .andReturn()
                .getResponse();
    }

    private static String[] authorities(Actor actor) {
        boolean operates = actor.standings().stream().anyMatch(one -> one.role() == Role.OPERATOR);
        return operates ? new String[] {"ROLE_OPERATOR"} : new String[0];
    }

    private void found(String name, GroupVisibility visibility) {
        GroupDraft draft =
                new GroupDraft(
                        GroupKind.WORKING_GROUP,
                        "",
                        name,
                        new GroupDescription("Prüfen", "", List.of("Wissen")),
                        null,
                        visibility,
                        WayIn.OPEN,
                        GuestPolicy.NONE,
                        null,
                        null);
        Actor kora = person(Role.COORDINATOR);
        NetworkScope.call(HERE, () -> (FoundResult.Founded) groups.found(kora, HERE, draft));
    }

    private Actor person(Role role) {
        return new Actor(account("Person"), "Person", mailbox(), Set.of(Standing.in(HERE, role)));
    }

    private AccountId account(String name) {
        return accounts.ensure(mailbox(), name);
    }

    private static Mailbox mailbox() {
        return new Mailbox("d" + UUID.randomUUID() + "@example.org");
    }
}
