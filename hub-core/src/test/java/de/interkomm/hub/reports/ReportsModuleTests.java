package de.interkomm.hub.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.NotPermitted;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.reports.ReportDesk.Change;
import de.interkomm.hub.reports.ReportDesk.Doubts;
import de.interkomm.hub.reports.ReportDesk.Entry;
import de.interkomm.hub.reports.ReportDesk.Readers;
import de.interkomm.hub.reports.ReportDesk.Waiting;
import de.interkomm.hub.reports.ReportDesk.Way;
import de.interkomm.hub.reports.ReportTexts.Written;
import de.interkomm.hub.reports.Reports.Listing;
import de.interkomm.hub.reports.Reports.Origin;
import de.interkomm.hub.reports.Reports.Row;
import de.interkomm.hub.reports.Reports.Shown;
import de.interkomm.hub.reports.Reports.Total;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkSchemas;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.TestNetworks;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** The report of a year, from counting to corrections. */
@SpringBootTest
class ReportsModuleTests {

    private static final NetworkId HERE = TestNetworks.TOWNS;

    @Autowired Reports reports;
    @Autowired ReportDesk desk;
    @Autowired ReportTexts texts;
    @Autowired ReportPeople people;
    @Autowired NetworkSchemas schemas;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private Actor kora;
    private Actor member;
    private int year;
    private GroupId group;
    private Actor lead;

    @BeforeEach
    void aYear() {
        kora = people.person(HERE, Role.COORDINATOR);
        member = people.person(HERE, Role.MEMBER);
        year = people.years();
        group = people.group(kora, HERE, GroupVisibility.PUBLIC, year);
        lead = people.in(kora, HERE, group, GroupFunction.LEAD);
    }

    @Test
    void whatWasTypedForAGuestIsNoAdministration() {
        UUID meeting = people.held(HERE, group, year, 2);
        people.guest(HERE, meeting, "Stadt 1");
        people.guest(HERE, meeting, "Presse");
        ReportId id = drafted();

        assertThat(value(id, Figure.ATTENDANCE)).isEqualByComparingTo("4");
        assertThat(value(id, Figure.ADMINISTRATIONS_PRESENT)).isEqualByComparingTo("2");
        assertThat(rows(kora, id, Figure.ADMINISTRATIONS_PRESENT).rows())
                .extracting(Row::label)
                .containsExactlyInAnyOrder("Stadt 0", "Stadt 1");
        assertThat(rows(kora, id, Figure.GROUPS_MET).rows())
                .extracting(Row::administrations)
                .containsExactly(2);
    }

    @Test
    void aDraftCountsWhatTheYearWas() {
        String key = "05911" + year + "000";
        people.member(HERE, year, key, "Ausgetretene Stadt", "ENDED");
        people.held(HERE, group, year, 3);
        people.held(HERE, group, year, 2);
        people.held(HERE, group, year + 1, 1);
        people.resolved(HERE, group, year, "ADOPTED", "DONE");
        people.resolved(HERE, group, year, "ADOPTED", "OPEN");
        people.resolved(HERE, group, year, "REJECTED", "OPEN");
        people.electedNobody(HERE, group, year);
        people.electedAda(HERE, group, year);
        ReportId id = drafted();

        assertThat(value(id, Figure.JOINED)).isEqualByComparingTo("1");
        assertThat(value(id, Figure.LEFT)).isEqualByComparingTo("1");
        assertThat(rows(kora, id, Figure.LEFT).rows())
                .extracting(Row::label, Row::day)
                .containsExactly(tuple("Ausgetretene Stadt", LocalDate.of(year, 11, 30)));
        assertThat(value(id, Figure.GROUPS_FOUNDED)).isEqualByComparingTo("1");
        assertThat(value(id, Figure.MEETINGS)).isEqualByComparingTo("2");
        assertThat(value(id, Figure.ATTENDANCE)).isEqualByComparingTo("5");
        assertThat(value(id, Figure.ADMINISTRATIONS_PRESENT)).isEqualByComparingTo("3");
        assertThat(rows(kora, id, Figure.GROUPS_MET).rows())
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.amount()).isEqualByComparingTo("2");
                            assertThat(row.attendance()).isEqualTo(5);
                            assertThat(row.administrations()).isEqualTo(3);
                            assertThat(row.href(HERE))
                                    .isEqualTo("/networks/" + HERE + "/groups/" + group);
                        });
        assertThat(value(id, Figure.RESOLVED)).isEqualByComparingTo("5");
        assertThat(rows(kora, id, Figure.RESOLVED).rows())
                .extracting(Row::state)
                .containsExactlyInAnyOrder(
                        RowState.CARRIED_OUT,
                        RowState.NOT_BEGUN,
                        RowState.REJECTED,
                        RowState.NOBODY_ELECTED,
                        RowState.ELECTED);
        // Who is elected is neither adopted nor carried out.
        assertThat(rows(kora, id, Figure.ELECTED).rows())
                .extracting(Row::elected)
                .containsExactly("Ada");
        assertThat(value(id, Figure.ADOPTED)).isEqualByComparingTo("2");
        assertThat(value(id, Figure.CARRIED_OUT)).isEqualByComparingTo("1");
        assertThat(value(id, Figure.NOT_BEGUN)).isEqualByComparingTo("1");
        assertThat(value(id, Figure.TASKS_DONE)).isEqualByComparingTo("2");
        assertThat(rows(kora, id, Figure.TASKS_DONE).rows())
                .noneMatch(row -> row.label().contains("Geheime"));
        assertThat(in(() -> desk.draft(kora, HERE, year))).isEqualTo(id);
    }

    @Test
    void projectsAreCountedWithTheirStatusAndOthersAreEntered() {
        LocalDate spring = LocalDate.of(year, 3, 1);
        String open = people.project(HERE, "Offenes " + year, "UNDER_WAY", spring, "PUBLIC");
        people.project(HERE, "Inneres " + year, "FINISHED", spring, "NETWORK");
        people.project(HERE, "Altes " + year, "FINISHED", spring.minusYears(1), "PUBLIC");
        people.project(HERE, "Neues " + year, "IDEA", spring.plusYears(1), "PUBLIC");
        ReportId id = drafted();
        assertThat(rows(kora, id, Figure.PROJECTS).rows())
                .filteredOn(row -> row.label().endsWith(" " + year))
                .extracting(Row::label, Row::state, Row::page)
                .contains(tuple("Offenes " + year, RowState.PROJECT_UNDER_WAY, open))
                .extracting(one -> one.toList().getFirst())
                .containsExactly("Inneres " + year, "Offenes " + year);
        assertThat(rows(kora, id, Figure.PROJECTS_FINISHED).rows())
                .extracting(Row::label)
                .containsExactly("Inneres " + year);

        BigDecimal counted = value(id, Figure.PROJECTS);
        enter(id, Figure.PROJECTS, "Anderes " + year, null);
        in(() -> desk.redraw(kora, HERE, id));
        assertThat(value(id, Figure.PROJECTS)).isEqualByComparingTo(counted.add(BigDecimal.ONE));
        assertThat(in(() -> desk.entered(kora, HERE, id, Figure.PROJECTS)).rows())
                .extracting(Row::label)
                .containsExactly("Anderes " + year);
        publish(id, Reach.EVERYBODY);
        Listing read = rows(null, id, Figure.PROJECTS);
        assertThat(read.rows())
                .extracting(Row::label)
                .contains("Offenes " + year, "Anderes " + year)
                .doesNotContain("Inneres " + year);
        assertThat(read.unnamed()).isPositive();

        ReportId next = in(() -> desk.draft(kora, HERE, year + 1));
        assertThat(rows(kora, next, Figure.PROJECTS).total().previous())
                .isEqualByComparingTo(counted.add(BigDecimal.ONE));
    }

    @Test
    void yearsBeforeTheNetworkAreNotOffered() {
        NetworkId young = new NetworkId("y" + UUID.randomUUID().toString().substring(0, 8));
        schemas.found(young);
        Actor coordinator = people.person(young, Role.COORDINATOR);
        int now = today().getYear();
        assertThat(NetworkScope.call(young, () -> desk.openYears(coordinator, young)))
                .containsExactly(now);
        people.member(young, now - 2, "059110000000", "Erste Stadt", "ACTIVE");
        assertThat(NetworkScope.call(young, () -> desk.openYears(coordinator, young)))
                .containsExactly(now, now - 1, now - 2);
    }

    @Test
    void whatIsPublishedStaysAsItWas() {
        people.held(HERE, group, year, 2);
        ReportId id = drafted();
        people.held(HERE, group, year, 1);
        assertThat(value(id, Figure.MEETINGS)).isEqualByComparingTo("1");
        assertThat(in(() -> desk.redraw(kora, HERE, id))).isEqualTo(Change.DONE);
        assertThat(value(id, Figure.MEETINGS)).isEqualByComparingTo("2");
        int version = in(() -> reports.open(kora, HERE, id)).version();
        assertThat(in(() -> desk.publish(kora, HERE, id, version - 1, Reach.NETWORK)))
                .isEqualTo(Change.STALE);
        publish(id, Reach.EVERYBODY);

        people.held(HERE, group, year, 1);
        assertThat(in(() -> desk.redraw(kora, HERE, id))).isEqualTo(Change.STALE);
        assertThat(value(id, Figure.MEETINGS)).isEqualByComparingTo("2");
        assertThat(rows(null, id, Figure.MEETINGS).rows()).hasSize(2);
        assertThat(in(() -> desk.edit(kora, HERE, id, Section.MEMBERS, 0, Shown.LEFT_OUT, "")))
                .isEqualTo(Change.STALE);
        assertThat(in(() -> texts.write(kora, HERE, id, null, 0, "x", "")))
                .isEqualTo(Written.CLOSED);

        ReportId next = in(() -> desk.draft(kora, HERE, year + 1));
        Total meetings = rows(kora, next, Figure.MEETINGS).total();
        assertThat(meetings.previous()).isEqualByComparingTo("2");
        assertThat(meetings.origin()).isEqualTo(Origin.REPORT);
    }

    @Test
    void withoutAReportTheYearBeforeIsCounted() {
        people.held(HERE, group, year, 1);
        ReportId next = in(() -> desk.draft(kora, HERE, year + 1));
        Total meetings = rows(kora, next, Figure.MEETINGS).total();
        assertThat(meetings.value()).isEqualByComparingTo("0");
        assertThat(meetings.previous()).isEqualByComparingTo("1");
        assertThat(meetings.origin()).isEqualTo(Origin.COUNTED);
        assertThat(rows(kora, next, Figure.MONEY).total().previous()).isNull();
        assertThat(rows(kora, next, Figure.PROJECTS).total().previous()).isNotNull();
    }

    @Test
    void groupsNobodyKnowsOfAreCountedAndNotNamed() {
        GroupId inside = people.group(kora, HERE, GroupVisibility.NETWORK, year);
        GroupId secret = people.group(kora, HERE, GroupVisibility.MEMBERS, year);
        for (GroupId one : List.of(group, inside, secret)) {
            people.held(HERE, one, year, 1);
            people.resolved(HERE, one, year, "ADOPTED", "OPEN");
        }
        ReportId id = drafted();
        in(() -> desk.ask(kora, HERE, id, today().plusDays(9)));
        for (GroupId one : List.of(group, inside, secret)) {
            assertThat(in(() -> texts.write(kora, HERE, id, one, 0, "Rückblick", "Ausblick")))
                    .isEqualTo(Written.DONE);
        }
        publish(id, Reach.EVERYBODY);

        for (Figure figure :
                List.of(
                        Figure.MEETINGS,
                        Figure.GROUPS_MET,
                        Figure.GROUPS_FOUNDED,
                        Figure.RESOLVED,
                        Figure.ATTENDANCE,
                        Figure.TASKS_DONE)) {
            assertThat(rows(null, id, figure).total().value()).isEqualByComparingTo("3");
            assertThat(rows(null, id, figure).rows()).as("%s", figure).hasSize(1);
            assertThat(rows(null, id, figure).unnamed()).isEqualTo(2);
            assertThat(rows(member, id, figure).rows()).hasSize(2);
            assertThat(rows(kora, id, figure).rows()).hasSize(3);
        }
        assertThat(said(null, id)).hasSize(1);
        assertThat(said(member, id)).hasSize(2);
        assertThat(said(kora, id)).hasSize(3);
    }

    private List<GroupId> said(@Nullable Actor reader, ReportId id) {
        return in(() -> reports.open(reader, HERE, id)).parts().stream()
                .filter(part -> part.section() == Section.REVIEW)
                .flatMap(part -> part.texts().stream())
                .map(Reports.Text::group)
                .toList();
    }

    @Test
    void whoIsNotMeantLearnsNothing() {
        ReportId id = drafted();
        assertThatThrownBy(() -> in(() -> reports.open(member, HERE, id)))
                .isInstanceOf(PageNotFound.class);
        assertThatThrownBy(() -> in(() -> desk.redraw(member, HERE, id)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> in(() -> texts.open(member, HERE, id, group)))
                .isInstanceOf(PageNotFound.class);
        publish(id, Reach.NETWORK);
        assertThat(in(() -> reports.open(member, HERE, id)).edits()).isFalse();
        assertThatThrownBy(() -> in(() -> reports.open(null, HERE, id)))
                .isInstanceOf(PageNotFound.class);
        assertThatThrownBy(() -> in(() -> reports.pdf(null, HERE, id)))
                .isInstanceOf(PageNotFound.class);
        assertThat(in(() -> reports.list(null, HERE)))
                .extracting(Reports.Card::id)
                .doesNotContain(id);
    }

    @Test
    void anotherNetworkHasNothingOfIt() {
        ReportId id = drafted();
        publish(id, Reach.EVERYBODY);
        Actor both =
                new Actor(
                        kora.account(),
                        kora.name(),
                        kora.mailbox(),
                        Set.of(
                                Standing.in(HERE, Role.COORDINATOR),
                                Standing.in(TestNetworks.COUNCIL, Role.COORDINATOR)));
        NetworkScope.run(
                TestNetworks.COUNCIL,
                () -> {
                    assertThatThrownBy(() -> reports.open(both, TestNetworks.COUNCIL, id))
                            .isInstanceOf(PageNotFound.class);
                    assertThatThrownBy(() -> desk.redraw(both, TestNetworks.COUNCIL, id))
                            .isInstanceOf(PageNotFound.class);
                    assertThat(reports.list(both, TestNetworks.COUNCIL))
                            .extracting(Reports.Card::id)
                            .doesNotContain(id);
                });
    }

    @Test
    void twoWhoWriteAtOnceLoseNothing() {
        ReportId id = drafted();
        in(() -> desk.ask(kora, HERE, id, today().plusDays(9)));
        assertThat(in(() -> texts.write(lead, HERE, id, group, 0, "Zuerst", "")))
                .isEqualTo(Written.DONE);
        assertThat(in(() -> texts.write(kora, HERE, id, group, 0, "Zugleich", "")))
                .isEqualTo(Written.OVERTAKEN);
        assertThat(in(() -> texts.open(lead, HERE, id, group)).review()).isEqualTo("Zuerst");

        int seen = part(id, Section.MEMBERS).version();
        assertThat(edit(id, seen, "Erste Anmerkung")).isEqualTo(Change.DONE);
        assertThat(edit(id, seen, "Zweite")).isEqualTo(Change.STALE);
        assertThat(part(id, Section.MEMBERS).note()).isEqualTo("Erste Anmerkung");
    }

    private Change edit(ReportId id, int seen, String note) {
        return in(() -> desk.edit(kora, HERE, id, Section.MEMBERS, seen, Shown.SHOWN, note));
    }

    @Test
    void leadsAreAskedOnceAndMissingAfterTheDay() {
        ReportId id = drafted();
        assertThat(in(() -> desk.ask(kora, HERE, id, today().minusDays(1))).change())
                .isEqualTo(Change.STALE);
        assertThat(in(() -> desk.ask(kora, HERE, id, today().plusDays(2))).change())
                .isEqualTo(Change.DONE);
        assertThat(mailsTo(lead))
                .singleElement()
                .satisfies(
                        mail ->
                                assertThat(mail)
                                        .contains("deiner Gruppe")
                                        .contains("/groups/" + group + "/reports/" + id));
        assertThat(state(id)).isEqualTo(Waiting.State.ASKED);

        assertThat(in(() -> texts.of(lead, HERE, group))).hasSize(1);
        in(() -> texts.write(lead, HERE, id, group, 0, "So war es.", "So wird es."));
        assertThat(state(id)).isEqualTo(Waiting.State.WRITTEN);
        in(() -> desk.ask(kora, HERE, id, today().plusDays(2)));
        assertThat(mailsTo(lead)).hasSize(1);
    }

    private Waiting.State state(ReportId id) {
        return in(() -> desk.texts(kora, HERE, id)).stream()
                .filter(one -> group.equals(one.text().group()))
                .map(Waiting::state)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatSpeaksAgainstPublishingIsSaidAsLongAsItHolds() {
        ReportId id = drafted();
        assertThat(doubts(id)).isEqualTo(new Doubts(0, null, false, true));
        in(() -> desk.ask(kora, HERE, id, today().plusDays(9)));
        int asked = doubts(id).missing();
        assertThat(asked).isPositive();
        assertThat(doubts(id).timeUntil()).isEqualTo(today().plusDays(9));
        in(() -> texts.write(lead, HERE, id, group, 0, "Viel.", ""));
        assertThat(doubts(id).missing()).isEqualTo(asked - 1);
        in(() -> texts.write(kora, HERE, id, null, 0, "Ein gutes Jahr.", ""));
        assertThat(doubts(id).unreviewed()).isFalse();
    }

    private Doubts doubts(ReportId id) {
        return in(() -> desk.doubts(kora, HERE, id));
    }

    @Test
    void whatIsEnteredByHandAddsUpAndCanBeStruck() {
        ReportId id = drafted();
        enter(id, Figure.MONEY, "Förderung", new BigDecimal("1250.50"));
        enter(id, Figure.MONEY, "Umlage", new BigDecimal("749.50"));
        enter(id, Figure.EVENTS, "Plenum", null);
        assertThat(value(id, Figure.MONEY)).isEqualByComparingTo("2000");
        assertThat(value(id, Figure.EVENTS)).isEqualByComparingTo("1");
        in(() -> desk.redraw(kora, HERE, id));
        assertThat(value(id, Figure.MONEY)).isEqualByComparingTo("2000");
        RowId first = rows(kora, id, Figure.MONEY).rows().getFirst().id();
        assertThat(in(() -> desk.strike(kora, HERE, id, first))).isEqualTo(Change.DONE);
        assertThat(in(() -> desk.strike(kora, HERE, id, first))).isEqualTo(Change.STALE);
        assertThat(value(id, Figure.MONEY)).isEqualByComparingTo("749.50");
        RowId counted = rows(kora, id, Figure.GROUPS_FOUNDED).rows().getFirst().id();
        assertThat(in(() -> desk.strike(kora, HERE, id, counted))).isEqualTo(Change.STALE);
        assertThatThrownBy(() -> enter(id, Figure.STAFF, "Ohne Zahl", null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> enter(id, Figure.MEMBERS, "Erfunden", BigDecimal.TEN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whereNobodySaidWhenAGroupBeganItIsNotFoundedTheYearItWasRecorded() {
        GroupId unsaid = people.group(kora, HERE, GroupVisibility.PUBLIC, null);
        ReportId id = in(() -> desk.draft(kora, HERE, today().getYear()));
        in(() -> desk.redraw(kora, HERE, id));

        String page = "~/groups/" + unsaid;
        for (Figure figure : List.of(Figure.GROUPS, Figure.GROUPS_UNDATED)) {
            assertThat(rows(kora, id, figure).rows()).extracting(Row::page).contains(page);
        }
        assertThat(rows(kora, id, Figure.GROUPS_UNDATED).rows())
                .filteredOn(row -> page.equals(row.page()))
                .extracting(Row::day)
                .containsExactly(today());
        assertThat(rows(kora, id, Figure.GROUPS_FOUNDED).rows())
                .extracting(Row::page)
                .doesNotContain(page);
    }

    private void enter(ReportId id, Figure figure, String label, @Nullable BigDecimal amount) {
        in(() -> desk.enter(kora, HERE, id, figure, new Entry(label, amount, "", "")));
    }

    @Test
    void sectionsChangePlacesAndStayAway() {
        ReportId id = drafted();
        in(() -> desk.move(kora, HERE, id, Section.OUTLOOK, Way.UP));
        assertThat(order(kora, id).subList(9, 11)).containsExactly(Section.OUTLOOK, Section.MEANS);
        in(() -> desk.move(kora, HERE, id, Section.REVIEW, Way.UP));
        assertThat(order(kora, id).getFirst()).isEqualTo(Section.REVIEW);
        in(() -> desk.edit(kora, HERE, id, Section.GROUPS, 0, Shown.LEFT_OUT, ""));
        publish(id, Reach.EVERYBODY);
        assertThat(order(kora, id)).doesNotContain(Section.GROUPS);
        assertThatThrownBy(() -> rows(null, id, Figure.GROUPS_FOUNDED))
                .isInstanceOf(PageNotFound.class);
    }

    private List<Section> order(Actor reader, ReportId id) {
        return in(() -> reports.open(reader, HERE, id)).parts().stream()
                .map(Reports.Part::section)
                .toList();
    }

    @Test
    void mayorsGetAFileThatKeepsAndCorrectionsAreAdded() throws Exception {
        RegionalKey town = new RegionalKey("05912" + year + "000");
        people.member(HERE, year, town.value(), "Bleibende Stadt", "ACTIVE");
        Readers without = in(() -> desk.readers(kora, HERE));
        assertThat(without.unreached()).contains("Bleibende Stadt");
        Actor mayor = people.person(Standing.of(HERE, town, Role.HEAD_OF_ADMINISTRATION));
        Readers with = in(() -> desk.readers(kora, HERE));
        assertThat(with.people()).isEqualTo(without.people() + 1);
        assertThat(with.unreached()).hasSize(without.unreached().size() - 1);
        people.held(HERE, group, year, 2);
        people.resolved(HERE, group, year, "ADOPTED", "DONE");
        ReportId id = drafted();
        enter(id, Figure.STAFF, "Koordination", new BigDecimal("1.5"));
        in(() -> texts.write(kora, HERE, id, null, 0, "Ein gutes Jahr.\nMit Absatz.", "Weiter."));
        publish(id, Reach.EVERYBODY);

        assertThat(mailsTo(mayor))
                .singleElement()
                .satisfies(
                        mail -> assertThat(mail).contains("/networks/" + HERE + "/reports/" + id));
        byte[] file = in(() -> reports.pdf(null, HERE, id)).content();
        assertIsValid(file);

        assertThat(in(() -> desk.add(kora, HERE, id, "Es waren drei Treffen.")))
                .isEqualTo(Change.DONE);
        Reports.View corrected = in(() -> reports.open(null, HERE, id));
        assertThat(corrected.addenda())
                .singleElement()
                .satisfies(one -> assertThat(one.text()).isEqualTo("Es waren drei Treffen."));
        byte[] again = in(() -> reports.pdf(null, HERE, id)).content();
        assertThat(again).isNotEqualTo(file);
        assertIsValid(again);
    }

    private static void assertIsValid(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            try (PDFAParser parser =
                            Foundries.defaultInstance()
                                    .createParser(new ByteArrayInputStream(pdf), flavour);
                    PDFAValidator validator =
                            Foundries.defaultInstance().createValidator(flavour, false)) {
                assertThat(validator.validate(parser).getTestAssertions())
                        .as(flavour.getId())
                        .extracting(TestAssertion::getMessage)
                        .isEmpty();
            }
        }
    }

    private ReportId drafted() {
        return in(() -> desk.draft(kora, HERE, year));
    }

    private void publish(ReportId id, Reach audience) {
        int version = in(() -> reports.open(kora, HERE, id)).version();
        assertThat(in(() -> desk.publish(kora, HERE, id, version, audience)))
                .isEqualTo(Change.DONE);
    }

    private Reports.Part part(ReportId id, Section section) {
        return in(() -> reports.open(kora, HERE, id)).parts().stream()
                .filter(one -> one.section() == section)
                .findFirst()
                .orElseThrow();
    }

    private BigDecimal value(ReportId id, Figure figure) {
        return rows(kora, id, figure).total().value();
    }

    private Listing rows(@Nullable Actor reader, ReportId id, Figure figure) {
        return in(() -> reports.rows(reader, HERE, id, figure));
    }

    private List<String> mailsTo(Actor person) {
        return jdbc.sql(
                        "select body from hub.outgoing_mail where recipient = ? and body like"
                                + " '%/reports/%' order by id")
                .param(person.mailbox().address())
                .query(String.class)
                .list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin"));
    }

    private static <T> T in(Supplier<T> what) {
        return NetworkScope.call(HERE, what::get);
    }
}
