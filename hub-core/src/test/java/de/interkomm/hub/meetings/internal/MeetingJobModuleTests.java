package de.interkomm.hub.meetings.internal;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.ApprovalWay;
import de.interkomm.hub.meetings.Audience;
import de.interkomm.hub.meetings.Duty;
import de.interkomm.hub.meetings.MeetingDraft;
import de.interkomm.hub.meetings.MeetingForm;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingInvitations;
import de.interkomm.hub.meetings.MeetingInvitations.Whom;
import de.interkomm.hub.meetings.MeetingPeople;
import de.interkomm.hub.meetings.MeetingRooms;
import de.interkomm.hub.meetings.MeetingTasks;
import de.interkomm.hub.meetings.MeetingTime;
import de.interkomm.hub.meetings.Meetings;
import de.interkomm.hub.meetings.MinutesBooks;
import de.interkomm.hub.meetings.MinutesBooks.Step;
import de.interkomm.hub.meetings.MinutesState;
import de.interkomm.hub.meetings.Reply;
import de.interkomm.hub.meetings.Rhythm;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.TestNetworks;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** What becomes of meetings without anybody doing anything, and what is printed of them. */
@SpringBootTest
class MeetingJobModuleTests {

    private static final NetworkId HERE = TestNetworks.VILLAGES;

    @Autowired Meetings meetings;
    @Autowired MeetingInvitations invitations;
    @Autowired MeetingRooms rooms;
    @Autowired MeetingTasks tasks;
    @Autowired MinutesBooks books;
    @Autowired MeetingPeople people;
    @Autowired MeetingJob job;
    @Autowired AttendeeData attendance;
    @Autowired TaskData taskData;
    @Autowired MinutesData notes;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;

    private Actor kora;
    private Actor member;
    private GroupId group;
    private MeetingId id;
    private AgendaItemId item;

    @BeforeAll
    static void prepareTheChecks() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @BeforeEach
    void aMeeting() {
        kora = people.person(HERE, Role.COORDINATOR);
        group = people.group(kora, HERE, GroupVisibility.PUBLIC);
        member = people.in(kora, HERE, group, GroupFunction.MEMBER);
        id = people.planned(kora, HERE, group, 1);
        item = people.item(kora, HERE, id, "Haushalt", Audience.PUBLIC);
    }

    @Test
    void whoeverIsInvitedIsRemindedOnceUnlessTheyDoNotCome() {
        Actor absent = people.in(kora, HERE, group, GroupFunction.MEMBER);
        in(() -> invitations.invite(kora, HERE, id, Whom.NEWCOMERS));
        in(() -> invitations.answer(absent, HERE, id, Reply.NO, ""));
        job.run();
        assertThat(mails(member, "Erinnerung")).as("invited a moment ago").isZero();

        sql(
                "update meeting_attendee set invited_at = invited_at - interval '5 days' where"
                        + " meeting_id = ?");
        job.run();
        job.run();
        assertThat(mails(member, "Erinnerung")).isOne();
        assertThat(mails(absent, "Erinnerung")).isZero();
    }

    @Test
    void minutesNobodyObjectsToAreApprovedBySilence() {
        proposed();
        job.run();
        assertThat(state()).as("before the day").isEqualTo(MinutesState.PROPOSED);
        sql("update meeting set approval_until = current_date - 1 where id = ?");
        job.run();
        assertThat(state()).isEqualTo(MinutesState.APPROVED);
    }

    @Test
    void minutesSomebodyObjectsToAreNot() {
        proposed();
        assertThat(in(() -> books.object(member, HERE, id, "Nein"))).isEqualTo(Step.DONE);
        sql("update meeting set approval_until = current_date - 1 where id = ?");
        job.run();
        assertThat(state()).isEqualTo(MinutesState.PROPOSED);
    }

    private void proposed() {
        held();
        LocalDate day = LocalDate.ofInstant(clock.instant(), MeetingTime.ZONE).plusDays(2);
        assertThat(in(() -> books.propose(kora, HERE, id, ApprovalWay.IN_WRITING, day)))
                .isEqualTo(Step.DONE);
    }

    private void held() {
        in(() -> invitations.invite(kora, HERE, id, Whom.NEWCOMERS));
        in(() -> rooms.begin(kora, HERE, id));
        in(() -> rooms.name(kora, HERE, id, Duty.MINUTES, member.account()));
        in(() -> rooms.write(member, HERE, item, "", "Zehn Euro – „einstimmig“."));
        in(() -> rooms.end(kora, HERE, id));
    }

    private MinutesState state() {
        return in(() -> books.open(kora, HERE, id)).state();
    }

    @Test
    void namesGoOnceTheyAreKeptLongEnough() {
        held();
        in(() -> tasks.add(kora, HERE, id, item, "Angebot", member.account(), "", null));
        MeetingTasks.Task task = in(() -> tasks.mine(member, HERE)).getFirst();
        in(() -> tasks.finish(member, HERE, task.id()));
        LocalDate day = LocalDate.ofInstant(clock.instant(), MeetingTime.ZONE).plusDays(2);
        in(() -> books.propose(kora, HERE, id, ApprovalWay.IN_WRITING, day));
        in(() -> books.object(member, HERE, id, "Elf Euro."));

        expire();
        assertThat(names()).as("not yet").contains(member.name());
        sql(
                "update meeting set starts_at = starts_at - interval '6 years', ends_at = ends_at -"
                        + " interval '6 years' where id = ?");
        sql("update meeting_task set done_on = done_on - 3000 where meeting_id = ?");
        sql(
                "update minutes_note set noted_at = noted_at - interval '6 years' where meeting_id"
                        + " = ?");
        expire();
        assertThat(names()).isNotEmpty().doesNotContain(member.name());
    }

    private void expire() {
        for (var keeper : List.of(attendance, taskData, notes)) {
            in(() -> transaction.execute(_ -> keeper.expireIn(HERE, clock.instant())));
        }
    }

    private List<String> names() {
        return in(
                () ->
                        transaction.execute(
                                _ ->
                                        jdbc.sql(
                                                        """
                                                        select person_name from meeting_attendee
                                                        where meeting_id = :id
                                                        union all
                                                        select person_name from meeting_task
                                                        where meeting_id = :id
                                                        union all
                                                        select person_name from minutes_note
                                                        where meeting_id = :id
                                                        """)
                                                .param("id", id.value())
                                                .query(String.class)
                                                .list()));
    }

    @Test
    void agendaAndMinutesAreFitForArchives() throws VeraPDFException, IOException {
        assertIsValid(in(() -> invitations.paper(member, HERE, id)).content());
        held();
        in(() -> tasks.add(kora, HERE, id, item, "Angebot", null, "Amt 10", null));
        in(() -> books.propose(kora, HERE, id, ApprovalWay.NEXT_MEETING, null));
        in(() -> books.correct(kora, HERE, id, item, Set.of(), "Elf Euro."));
        in(() -> books.approve(kora, HERE, id));
        assertIsValid(in(() -> books.pdf(member, HERE, id)).content());
        assertIsValid(in(() -> books.pdf(null, HERE, id)).content());
    }

    private static void assertIsValid(byte[] pdf) throws VeraPDFException, IOException {
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            try (PDFAParser parser =
                            Foundries.defaultInstance()
                                    .createParser(new ByteArrayInputStream(pdf), flavour);
                    PDFAValidator validator =
                            Foundries.defaultInstance().createValidator(flavour, false)) {
                ValidationResult result = validator.validate(parser);
                assertThat(result.getTestAssertions())
                        .as(flavour.getId())
                        .extracting(TestAssertion::getMessage)
                        .isEmpty();
                assertThat(result.isCompliant()).as(flavour.getId()).isTrue();
            }
        }
    }

    /** The nights in which clocks are put forward and back. */
    @ParameterizedTest
    @CsvSource({
        "2027-03-21, +01:00, +02:00",
        "2027-10-24, +02:00, +01:00",
        "2026-10-18, +02:00, +01:00"
    })
    void aSeriesKeepsItsHourAndItsCalendarFilesSayByWhichClock(
            LocalDate first, String before, String after) {
        MeetingDraft draft =
                new MeetingDraft(
                        "Sonntagsrunde",
                        new MeetingTime(first.atTime(10, 0), first.atTime(12, 0)),
                        MeetingForm.ON_SITE,
                        "Rathaus",
                        "",
                        "");
        List<MeetingId> series =
                in(() -> meetings.planSeries(kora, HERE, group, draft, Rhythm.WEEKLY, 3));
        for (int week = 0; week < 3; week++) {
            MeetingId one = series.get(week);
            LocalDateTime local = first.plusWeeks(week).atTime(LocalTime.of(10, 0));
            MeetingTime time = in(() -> meetings.open(kora, HERE, one)).card().time();
            assertThat(time.from()).isEqualTo(local);
            assertThat(local.atZone(MeetingTime.ZONE).getOffset().getId())
                    .isEqualTo(week == 0 ? before : after);
            assertThat(time.start()).isEqualTo(local.atZone(MeetingTime.ZONE).toInstant());
            assertThat(calendar(one))
                    .contains(
                            "BEGIN:VTIMEZONE",
                            "TZOFFSETTO:+0100",
                            "TZOFFSETTO:+0200",
                            "DTSTART;TZID=Europe/Berlin:%sT100000"
                                    .formatted(local.toLocalDate().toString().replace("-", "")));
        }
    }

    private String calendar(MeetingId meeting) {
        return new String(
                in(() -> invitations.calendar(member, HERE, meeting)).content(),
                StandardCharsets.UTF_8);
    }

    private void sql(String update) {
        in(() -> transaction.execute(_ -> jdbc.sql(update).param(id.value()).update()));
    }

    private int mails(Actor person, String subject) {
        return jdbc.sql(
                        "select count(*) from hub.outgoing_mail where recipient = ? and subject"
                                + " like ?")
                .params(person.mailbox().address(), subject + "%")
                .query(Integer.class)
                .single();
    }

    private static <T> T in(Supplier<T> work) {
        return NetworkScope.call(HERE, () -> Objects.requireNonNull(work.get()));
    }
}
