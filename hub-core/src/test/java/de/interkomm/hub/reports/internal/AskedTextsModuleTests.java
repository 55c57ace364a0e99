package de.interkomm.hub.reports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.meetings.AskedElsewhere.Asked;
import de.interkomm.hub.membership.OverviewSource.Waiting;
import de.interkomm.hub.personaldata.Former;
import de.interkomm.hub.personaldata.Person;
import de.interkomm.hub.personaldata.PersonalDataKeeper;
import de.interkomm.hub.reports.Reach;
import de.interkomm.hub.reports.ReportDesk;
import de.interkomm.hub.reports.ReportDesk.Change;
import de.interkomm.hub.reports.ReportId;
import de.interkomm.hub.reports.ReportPeople;
import de.interkomm.hub.reports.ReportTexts;
import de.interkomm.hub.reports.Reports;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.TestNetworks;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** From the request for a text to what is left of who wrote it. */
@SpringBootTest
class AskedTextsModuleTests {

    private static final NetworkId HERE = TestNetworks.VILLAGES;

    /** Each test takes a year of its own; no other class drafts reports of this network. */
    private static final AtomicInteger YEARS = new AtomicInteger(2000);

    @Autowired ReportDesk desk;
    @Autowired Reports reports;
    @Autowired ReportTexts texts;
    @Autowired ReportJob job;
    @Autowired ReportsOverview overview;
    @Autowired AskedTexts asked;
    @Autowired ContributionData writers;
    @Autowired AddendumData correctors;
    @Autowired ReportPeople people;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private Actor kora;
    private Actor lead;
    private GroupId group;
    private ReportId id;

    @BeforeEach
    void aDraftWithAGroup() {
        kora = people.person(HERE, Role.COORDINATOR);
        int year = YEARS.incrementAndGet();
        group = people.group(kora, HERE, GroupVisibility.PUBLIC, year);
        lead = people.in(kora, HERE, group, GroupFunction.LEAD);
        id = in(() -> desk.draft(kora, HERE, year));
    }

    @Test
    void leadsSeeWhatTheyAreAskedForAndAreRemindedOnce() {
        assertThat(waitingFor(lead)).isEmpty();
        in(() -> desk.ask(kora, HERE, id, today().plusDays(3)));
        assertThat(waitingFor(lead))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.title()).startsWith("Rückblick und Ausblick");
                            assertThat(one.href()).endsWith(group + "/reports/" + id);
                            assertThat(one.due()).isEqualTo(today().plusDays(3));
                        });
        assertThat(waitingFor(kora)).noneMatch(one -> one.href().contains(group.toString()));

        job.run(clock.instant());
        job.run(clock.instant());
        assertThat(mailsTo(lead))
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail).contains("/groups/" + group));

        write();
        assertThat(waitingFor(lead)).isEmpty();
    }

    @Test
    void whoHasWrittenIsNotReminded() {
        in(() -> desk.ask(kora, HERE, id, today().plusDays(1)));
        write();

        job.run(clock.instant());

        assertThat(mailsTo(lead)).hasSize(1);
    }

    @Test
    void whoHasNotWrittenIsToldThatItIsNoLongerNeeded() {
        int year = in(() -> reports.open(kora, HERE, id)).card().year();
        GroupId silent = people.group(kora, HERE, GroupVisibility.PUBLIC, year);
        Actor late = people.in(kora, HERE, silent, GroupFunction.LEAD);
        in(() -> desk.ask(kora, HERE, id, today().plusDays(9)));
        write();

        publish();

        assertThat(mailsTo(lead)).hasSize(1);
        assertThat(mailsTo(late)).hasSize(2).last().asString().contains("hat sich damit erledigt");
    }

    @Test
    void theOverviewCountsWhatIsMissingAfterItsDay() {
        int before = missing(kora);
        in(() -> desk.ask(kora, HERE, id, today()));
        assertThat(missing(kora)).isEqualTo(before);

        in(
                () ->
                        jdbc.sql("update yearly_report set deadline = ? where id = ?")
                                .params(today().minusDays(1), id.value())
                                .update());
        int late = missing(kora);
        assertThat(late).isGreaterThan(before);
        assertThat(missing(lead)).isZero();

        write();
        assertThat(missing(kora)).isEqualTo(late - 1);
    }

    @Test
    void aDraftIsThrownAwayWithItsTextsAndAPublishedReportIsNot() {
        in(() -> desk.ask(kora, HERE, id, today()));
        write();
        int year = in(() -> reports.open(kora, HERE, id)).card().year();
        assertThat(in(() -> desk.discard(kora, HERE, id, version() + 1))).isEqualTo(Change.STALE);
        assertThat(in(() -> desk.discard(kora, HERE, id, version()))).isEqualTo(Change.DONE);
        assertThat(
                        in(
                                () ->
                                        jdbc.sql(
                                                        "select count(*) from report_contribution"
                                                                + " where report_id = ?")
                                                .param(id.value())
                                                .query(Integer.class)
                                                .single()))
                .isZero();

        id = in(() -> desk.draft(kora, HERE, year));
        publish();
        assertThat(in(() -> desk.discard(kora, HERE, id, version()))).isEqualTo(Change.STALE);
    }

    @Test
    void whoIsErasedIsNamedNowhereAndWhatTheyWroteStays() {
        in(() -> desk.ask(kora, HERE, id, today()));
        write();
        publish();
        in(() -> desk.add(kora, HERE, id, "Es waren zwei."));
        assertThat(recordsOf(lead, writers)).isEqualTo(1);
        assertThat(recordsOf(kora, correctors)).isEqualTo(1);

        erase(lead, writers);
        erase(kora, correctors);

        assertThat(recordsOf(lead, writers) + recordsOf(kora, correctors)).isZero();
        ReportTexts.Contribution text = in(() -> texts.open(lead, HERE, id, group));
        assertThat(text.review()).isEqualTo("So war es.");
        assertThat(text.writtenBy()).isNull();
        assertThat(in(() -> reports.open(kora, HERE, id)).addenda())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.by()).isEqualTo(Former.NAME);
                            assertThat(one.text()).isEqualTo("Es waren zwei.");
                        });
    }

    private void write() {
        in(() -> texts.write(lead, HERE, id, group, 0, "So war es.", "So wird es."));
    }

    private void publish() {
        assertThat(in(() -> desk.publish(kora, HERE, id, version(), Reach.NETWORK)))
                .isEqualTo(Change.DONE);
    }

    private int version() {
        return reports.open(kora, HERE, id).version();
    }

    private List<Asked> waitingFor(Actor actor) {
        return in(() -> asked.of(actor, HERE, Locale.GERMANY));
    }

    private int missing(Actor actor) {
        return in(() -> overview.waiting(actor, HERE)).stream().mapToInt(Waiting::number).sum();
    }

    private int recordsOf(Actor actor, PersonalDataKeeper keeper) {
        return in(() -> keeper.in(HERE, person(actor))).size();
    }

    private void erase(Actor actor, PersonalDataKeeper keeper) {
        in(
                () -> {
                    keeper.eraseIn(HERE, person(actor), clock.instant());
                    return true;
                });
    }

    private static Person person(Actor actor) {
        return new Person(actor.account().value(), actor.mailbox().address(), actor.name());
    }

    private List<String> mailsTo(Actor person) {
        return jdbc.sql(
                        "select body from hub.outgoing_mail where recipient = ? and body like ?"
                                + " order by id")
                .params(person.mailbox().address(), "%/reports/%")
                .query(String.class)
                .list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Drawing.GERMANY);
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(
                NetworkScope.call(HERE, () -> transaction.execute(_ -> work.get())));
    }
}
