package de.interkomm.hub.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.Groups.FoundResult;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.MembershipId;
import de.interkomm.hub.network.NetworkClosing;
import de.interkomm.hub.network.NetworkFounding;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.AGroup;
import de.interkomm.hub.testing.PageTests;
import de.interkomm.hub.testing.Somebody;
import de.interkomm.hub.testing.TestNetworks;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** The pages about groups, as each side sees them. */
@SpringBootTest
class GroupsWebTests extends PageTests {

    private static final NetworkId HERE = TestNetworks.TOWNS;
    private static final NetworkId ELSEWHERE = TestNetworks.VILLAGES;
    private static final String ALL = "/networks/" + HERE + "/groups";
    private static final String DESK = "/networks/" + HERE + "/coordination/groups";

    @Autowired Groups groups;
    @Autowired GroupGuests guests;
    @Autowired Somebody somebody;
    @Autowired Accounts accounts;
    @Autowired Roles roles;
    @Autowired NetworkFounding founding;
    @Autowired NetworkClosing closing;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;

    @Test
    void aCoordinatorFoundsAGroupAndPutsSomebodyIn() throws Exception {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        Actor lead = somebody.in(HERE, Role.MEMBER);
        String name = "Gruppe " + UUID.randomUUID();
        assertThat(page(kora, DESK + "/new", 200).select("input#name")).isNotEmpty();

        Document refused = page(kora, form(DESK + "/new", "", "").param("parent", "x"), 422);
        assertThat(refused.select(".hub-error-summary a[href=#name]")).isNotEmpty();
        assertThat(refused.select("textarea#purpose").text()).isEqualTo("Wir prüfen.");

        String people = redirect(kora, form(DESK + "/new", name, ""));
        assertThat(people).contains("/people?done=founded");
        String base = people.substring(0, people.indexOf("/people"));
        assertThat(page(kora, people, 200).select("select#person option")).isNotEmpty();
        Document found = page(kora, base + "/people?text=" + lead.mailbox().address(), 200);
        assertThat(found.select("#person option").eachText())
                .containsExactly("Bitte wählen", lead.name() + ", ohne Verwaltung");
        assertThat(found.select("#for option").getFirst().text()).contains("keine Verwaltung");
        assertThat(page(kora, people, 200).select("#for option").getFirst().text())
                .contains("hinter dem Namen");
        String added =
                redirect(
                        kora,
                        post(base + "/people")
                                .param("person", lead.account().toString())
                                .param("function", "LEAD"));
        assertThat(page(kora, added, 200).select("[role=status], [role=alert], .kern-alert").text())
                .contains("ohne Stimme einer Verwaltung", "wähle unter „Für“");

        Document seen = page(somebody.in(HERE, Role.MEMBER), base, 200);
        assertThat(seen.select("h1").text()).isEqualTo(name);
        assertThat(seen.select("main").text()).contains(lead.name(), "Wir prüfen.");
        assertThat(page(null, base, 200).select("main").text()).doesNotContain(lead.name());
        assertThat(page(lead, base + "/description", 200).select("form")).isNotEmpty();
        assertThat(page(lead, base + "/people", 200).select("#function option")).hasSize(2);
        page(somebody.in(HERE, Role.MEMBER), base + "/people", 404);
        page(somebody.in(ELSEWHERE, Role.COORDINATOR), base + "/people", 404);
        page(lead, DESK + "/new", 404);
    }

    @Test
    void aNewGroupBeginsTodayUnlessTheCoordinatorSaysOtherwise() throws Exception {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        String today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin")).toString();
        assertThat(page(kora, DESK + "/new", 200).select("#startsOn").val()).isEqualTo(today);

        Document refused = page(kora, form(DESK + "/new", "", "").param("startsOn", ""), 422);
        assertThat(refused.select("#startsOn").val()).isEmpty();
        GroupId undated = founded(kora, GroupVisibility.PUBLIC, WayIn.OPEN);
        assertThat(page(kora, DESK + "/" + undated, 200).select("#startsOn").val()).isEmpty();
    }

    @Test
    void whatEndsIsSaidBeforeItDoesAndThePersonIsTold() throws Exception {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        Actor lead = somebody.in(HERE, Role.MEMBER);
        GroupId id = founded(kora, GroupVisibility.PUBLIC, WayIn.OPEN);
        String people = ALL + "/" + id + "/people";
        redirect(
                kora,
                post(people).param("person", lead.account().toString()).param("function", "LEAD"));
        assertThat(mailsTo(lead)).last().asString().contains("Das bist du dort: Leitung", "Dear ");
        String end = page(kora, people, 200).select("a[href$=/end]").attr("href");

        assertThat(page(kora, end, 200).select("main").text())
                .contains(lead.name() + ": Leitung", "leitet niemand mehr");
        assertThat(page(kora, people, 200).select("main").text()).contains(lead.name());
        page(somebody.in(HERE, Role.MEMBER), end, 404);

        redirect(kora, post(end));
        assertThat(mailsTo(lead))
                .last()
                .asString()
                .contains("Beendet von: " + kora.name(), "Das warst du dort: Leitung");
    }

    @Test
    void aContactPersonsSeatsAreNamedBeforeAnotherTakesOver() throws Exception {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        Actor speaker = somebody.in(HERE, Role.GUEST);
        RegionalKey town = new RegionalKey("089999999001");
        MembershipId member = member(town, speaker);
        GroupId id = founded(kora, GroupVisibility.PUBLIC, WayIn.OPEN);
        redirect(
                kora,
                post(ALL + "/" + id + "/people")
                        .param("person", speaker.account().toString())
                        .param("administration", town.value())
                        .param("function", "LEAD"));
        String page = "/networks/" + HERE + "/coordination/members/" + member;

        assertThat(page(kora, page + "/end", 200).select("main").text())
                .contains("Damit enden auch Plätze", speaker.name() + ": Leitung von");
        Document question = page(kora, naming(page), 200);
        assertThat(question.select("main").text())
                .contains("Lara Frisch löst", speaker.name() + ": Leitung von");
        assertThat(question.select("input[name=mailbox]").val()).isEqualTo("lara@dorf.example");
        assertThat(accounts.find(new Mailbox("lara@dorf.example"))).isEmpty();

        assertThat(redirect(kora, naming(page).param("asked", "yes"))).endsWith("?done=contact");
    }

    @Test
    void theSlowerKeepsWhatWasTyped() throws Exception {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        GroupId id = founded(kora, GroupVisibility.PUBLIC, WayIn.OPEN);
        String edit = DESK + "/" + id;
        redirect(kora, form(edit, "Erste " + id, "0"));

        Document conflict = page(kora, form(edit, "Zweite " + id, "0"), 409);

        assertThat(conflict.select("input#name").val()).isEqualTo("Zweite " + id);
        assertThat(conflict.select(".kern-alert").text()).contains("Erste " + id);
        assertThat(conflict.select("input[name=version]").val()).isEqualTo("1");
        redirect(kora, form(edit, "Zweite " + id, "1"));
    }

    @Test
    void whoAsksWaitsAndTheLeadFindsThem() throws Exception {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        GroupId id = founded(kora, GroupVisibility.PUBLIC, WayIn.ON_REQUEST);
        Actor asking = somebody.in(HERE, Role.MEMBER);
        String base = ALL + "/" + id;

        redirect(asking, post(base + "/request").param("note", "Gern <b>dabei</b>"));

        assertThat(page(asking, base, 200).select("main").text()).contains("Deine Anfrage wartet");
        assertThat(page(kora, ALL, 200).select("a[href$=/people]").text()).contains("Anfrage");
        Document people = page(kora, base + "/people", 200);
        assertThat(people.select("main").text()).contains(asking.name(), "Gern <b>dabei</b>");
        String decline = people.select("form[action$=/refusal]").attr("action");
        page(kora, post(decline).param("reason", " "), 422);
        redirect(kora, post(decline).param("reason", "Voll"));
        page(kora, post(decline).param("reason", "Voll"), 409);
    }

    @Test
    void oneJoinsAnOpenGroupByButtonAndLeavesIt() throws Exception {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        GroupId id = founded(kora, GroupVisibility.PUBLIC, WayIn.OPEN);
        Actor member = somebody.in(HERE, Role.MEMBER);
        String base = ALL + "/" + id;
        assertThat(page(member, base, 200).select("form[action$=/join]")).hasSize(1);
        assertThat(page(null, base, 200).select("form[action$=/join]")).isEmpty();

        redirect(member, post(base + "/join"));
        page(member, post(base + "/join"), 409);
        Document within = page(member, base, 200);
        assertThat(within.select("section[aria-labelledby=mine] form[action$=/leave]")).hasSize(1);
        assertThat(within.select("section[aria-labelledby=way] form")).isEmpty();
        redirect(member, post(base + "/leave"));
        assertThat(page(member, base, 200).select("details").text()).contains(member.name());
    }

    @Test
    void nobodyComesToAGroupWhoseEndHasPassed() throws Exception {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        Actor lead = somebody.in(HERE, Role.MEMBER);
        Actor asking = somebody.in(HERE, Role.MEMBER);
        GroupId open = founded(kora, GroupVisibility.PUBLIC, WayIn.OPEN);
        GroupId asked = founded(kora, GroupVisibility.PUBLIC, WayIn.ON_REQUEST);
        String base = ALL + "/" + open;
        String people = base + "/people";
        String lastDay = endsYesterday(open);
        redirect(
                kora,
                post(ALL + "/" + asked + "/people")
                        .param("person", lead.account().toString())
                        .param("function", "LEAD"));
        redirect(asking, post(ALL + "/" + asked + "/request"));
        String answer =
                page(lead, ALL + "/" + asked + "/people", 200)
                        .select("form[action$=/acceptance]")
                        .attr("action");
        endsYesterday(asked);

        Document shown = page(asking, base, 200);
        assertThat(shown.select("main").text())
                .contains("Beendet am " + lastDay, "Es kommt niemand mehr dazu");
        assertThat(shown.select("form[action$=/join]")).isEmpty();
        assertThat(page(null, ALL, 200).select("li:has(a[href=" + base + "])").text())
                .contains("Beendet am " + lastDay);
        assertThat(page(kora, base, 200).select("section[aria-labelledby=do]").text())
                .contains("Archiviere sie", "einen späteren Tag");
        for (Document refused :
                List.of(
                        page(asking, post(base + "/join"), 409),
                        page(kora, post(people).param("person", asking.account().toString()), 409),
                        page(
                                kora,
                                post(base + "/guests").param("mailbox", "gast@dorf.example"),
                                409),
                        page(lead, post(answer), 409))) {
            assertThat(refused.select(".kern-alert--danger").text())
                    .contains("ihr letzter Tag ist vorbei");
        }
        // What waits can still be taken back.
        redirect(asking, post(ALL + "/" + asked + "/request/withdrawal"));
    }

    /** The day, as it is written. */
    private String endsYesterday(GroupId group) {
        LocalDate yesterday =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin")).minusDays(1);
        inDatabase(
                () ->
                        jdbc.sql("update network_group set ends_on = ? where id = ?")
                                .params(yesterday, group.value())
                                .update());
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.GERMANY)
                .format(yesterday);
    }

    @Test
    void archivingAsksBefore() throws Exception {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        Actor lead = somebody.in(HERE, Role.MEMBER);
        GroupId id = founded(kora, GroupVisibility.PUBLIC, WayIn.OPEN);
        String base = ALL + "/" + id;
        redirect(
                kora,
                post(base + "/people")
                        .param("person", lead.account().toString())
                        .param("function", "LEAD"));
        meetingAhead(id);
        String archive = page(kora, base, 200).select("main a[href$=/archive]").attr("href");

        Document question = page(kora, archive, 200);
        assertThat(question.select("main").text())
                .contains(lead.name() + ": Leitung", "Frühjahrstreffen", "nicht abgesagt");
        page(lead, archive, 404);
        page(somebody.in(ELSEWHERE, Role.COORDINATOR), archive, 404);
        assertThat(page(kora, base, 200).select("main").text()).doesNotContain("Archiviert am");

        redirect(
                kora, post(archive).param("version", question.select("input[name=version]").val()));
        assertThat(page(kora, base, 200).select("main").text()).contains("Archiviert am");
        page(kora, archive, 404);
    }

    private void inDatabase(Runnable work) {
        NetworkScope.run(HERE, () -> transaction.executeWithoutResult(_ -> work.run()));
    }

    private void meetingAhead(GroupId group) {
        inDatabase(
                () ->
                        jdbc.sql(
                                        """
                                        insert into meeting
                                            (id, version, group_id, title, starts_local, ends_local,
                                             starts_at, ends_at, form, place, link, accessibility,
                                             state, cancel_reason)
                                        values (?, 0, ?, 'Frühjahrstreffen', '2036-05-08 14:00',
                                                '2036-05-08 16:00', '2036-05-08 12:00Z',
                                                '2036-05-08 14:00Z', 'ON_SITE', 'Rathaus', '', '',
                                                'PLANNED', '')
                                        """)
                                .params(UUID.randomUUID(), group.value())
                                .update());
    }

    @Test
    void aGuestFindsTheInvitationAndReadsThatGroupOnly() throws Exception {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        GroupId id = founded(kora, GroupVisibility.MEMBERS, WayIn.BY_APPOINTMENT);
        GroupId other = founded(kora, GroupVisibility.NETWORK, WayIn.OPEN);
        Actor guest = somebody.in(ELSEWHERE, Role.MEMBER);
        String base = ALL + "/" + id;
        Document fromHere =
                page(
                        kora,
                        post(base + "/guests")
                                .param(
                                        "mailbox",
                                        somebody.in(HERE, Role.MEMBER).mailbox().address()),
                        409);
        assertThat(fromHere.select(".kern-alert--danger").text())
                .contains("gehört zu diesem Netzwerk", "als Mitglied");
        redirect(kora, post(base + "/guests").param("mailbox", guest.mailbox().address()));
        page(guest, base, 404);
        assertThat(page(kora, base + "/people", 200).select("#guests + p").text())
                .contains("nur nicht den Entwurf der Willensbekundung");

        Document mine = page(guest, "/my/groups", 200);
        redirect(
                guest,
                post(mine.select("form[action$=/acceptance]").attr("action"))
                        .param("home", ELSEWHERE.value()));

        assertThat(page(guest, base, 200).select("main").text()).contains(guest.name());
        page(guest, ALL + "/" + other, 404);
        page(guest, base + "/people", 404);
        page(guest, "/networks/" + HERE + "/coordination/members", 404);
        assertThat(page(guest, "/my/groups", 200).select("a[href$=" + base + "]")).hasSize(1);
        assertThat(page(guest, ALL, 200).select("main").text()).doesNotContain(other.toString());
    }

    @Test
    void theOverviewDrawsTheNumbersOfItsTables() throws Exception {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        GroupId id = founded(kora, GroupVisibility.PUBLIC, WayIn.OPEN);
        redirect(kora, post(DESK + "/topics").param("topic", "Thema " + id));

        Document picture = page(kora, ALL + "/overview", 200);

        assertThat(picture.select("table tr:has(td) svg rect")).isNotEmpty();
        assertThat(picture.select("table[aria-labelledby=by-group] a[href$=" + id + "]"))
                .hasSize(1);
        assertThat(picture.select("#topics ~ ul").text()).contains("Thema " + id);
        assertThat(page(null, ALL + "/overview", 200).select("#topics")).isEmpty();
        redirect(kora, post(DESK + "/topics/removal").param("topic", "Thema " + id));
    }

    @Test
    void theApiTellsOfPublicGroupsOnly() throws Exception {
        Actor kora = somebody.in(HERE, Role.COORDINATOR);
        GroupId open = founded(kora, GroupVisibility.PUBLIC, WayIn.OPEN);
        GroupId hidden = founded(kora, GroupVisibility.NETWORK, WayIn.OPEN);

        String json =
                send(kora, get("/api/networks/" + HERE + "/groups?size=100"))
                        .getContentAsString(StandardCharsets.UTF_8);

        assertThat(json).contains(open.toString()).doesNotContain(hidden.toString());
    }

    @Test
    void thePageOfRolesTellsWhatALeadMay() throws Exception {
        assertThat(page(null, "/roles", 200).select("main").text())
                .contains("Leitung", "Gäste aus anderen Netzwerken einladen");
    }

    @Test
    void inAClosedNetworkGroupsAreReadAndNothingElse() throws Exception {
        NetworkId closed = new NetworkId("closing-" + UUID.randomUUID().toString().substring(0, 8));
        Mailbox karin = new Mailbox("karin@" + closed + ".example");
        Actor operator =
                new Actor(
                        accounts.ensure(new Mailbox("olga@" + closed + ".example"), "Olga"),
                        "Olga",
                        new Mailbox("olga@" + closed + ".example"),
                        Set.of(Standing.inTheHub(Role.OPERATOR)));
        assertThat(founding.found(operator, declaration(closed, karin)))
                .isInstanceOf(NetworkFounding.Founding.Founded.class);
        Actor kora =
                new Actor(
                        accounts.find(karin).orElseThrow().id(),
                        "Karin",
                        karin,
                        Set.of(Standing.in(closed, Role.COORDINATOR)));
        String all = "/networks/" + closed + "/groups";
        String desk = "/networks/" + closed + "/coordination/groups";
        String people = redirect(kora, form(desk + "/new", "Gruppe", ""));
        String base = people.substring(0, people.indexOf("/people"));

        closing.closeForChanges(kora, closed);

        page(kora, form(desk + "/new", "Noch eine", ""), 409);
        page(kora, post(base + "/people").param("person", kora.account().toString()), 409);
        page(kora, post(base + "/join"), 409);
        assertThat(page(kora, base, 200).select("h1").text()).isEqualTo("Gruppe");
        assertThat(page(null, all, 200).select("main").text()).contains("Gruppe");
        // Other tests count the networks they know.
        closing.archive(kora, closed);
        page(null, base, 404);
    }

    /** The example of the handbook. */
    private static String declaration(NetworkId network, Mailbox coordinator) throws IOException {
        String handbook = Files.readString(Path.of("..", "docs", "founding.md"));
        int start = handbook.indexOf("```yaml\n") + "```yaml\n".length();
        return handbook.substring(start, handbook.indexOf("```", start))
                .replace("network: ikone-ds", "network: " + network)
                .replace("karin.beispiel@beispielstadt.example", coordinator.address());
    }

    private GroupId founded(Actor actor, GroupVisibility visibility, WayIn wayIn) {
        GroupDraft draft =
                AGroup.of(
                        GroupKind.PROJECT_GROUP_EXCHANGE,
                        "Gruppe " + UUID.randomUUID(),
                        visibility,
                        wayIn,
                        GuestPolicy.ADMITTED,
                        "Tests");
        return NetworkScope.call(
                HERE, () -> ((FoundResult.Founded) groups.found(actor, HERE, draft)).id());
    }

    private static MockHttpServletRequestBuilder naming(String page) {
        return post(page + "/contact")
                .param("version", "0")
                .param("name", "Lara Frisch")
                .param("mailbox", "lara@dorf.example");
    }

    /** An administration that is a member from before the hub, and who speaks for it. */
    private MembershipId member(RegionalKey town, Actor speaker) {
        MembershipId id = MembershipId.next();
        NetworkScope.run(
                HERE,
                () ->
                        transaction.executeWithoutResult(
                                _ -> {
                                    jdbc.sql(
                                                    """
                                                    insert into membership
                                                        (id, version, holder, regional_key,
                                                         administration_name, status, since)
                                                    values (?, 0, 'ADMINISTRATION', ?, 'Dorf',
                                                            'ACTIVE', '2024-01-01')
                                                    """)
                                            .params(id.value(), town.value())
                                            .update();
                                    jdbc.sql(
                                                    """
                                                    insert into contact_person
                                                        (id, membership_id, name, function, mailbox,
                                                         from_day)
                                                    values (?, ?, ?, '', ?, '2024-01-01')
                                                    """)
                                            .params(
                                                    UUID.randomUUID(),
                                                    id.value(),
                                                    speaker.name(),
                                                    speaker.mailbox().address())
                                            .update();
                                    roles.withdraw(
                                            speaker.account(), Standing.in(HERE, Role.GUEST));
                                    roles.grant(
                                            speaker.account(),
                                            Standing.of(HERE, town, Role.CONTACT_PERSON),
                                            null);
                                }));
        return id;
    }

    private List<String> mailsTo(Actor actor) {
        return jdbc.sql("select body from hub.outgoing_mail where recipient = ? order by id")
                .param(actor.mailbox().address())
                .query(String.class)
                .list();
    }

    private static MockHttpServletRequestBuilder form(String path, String name, String version) {
        return post(path)
                .param("version", version)
                .param("name", name)
                .param("kind", "PROJECT_GROUP_EXCHANGE")
                .param("purpose", "Wir prüfen.")
                .param("topics", "Tests\r\nMehr")
                .param("visibility", "PUBLIC")
                .param("wayIn", "OPEN")
                .param("guests", "NONE");
    }
}
