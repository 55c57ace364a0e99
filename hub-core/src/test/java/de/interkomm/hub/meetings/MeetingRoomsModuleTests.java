package de.interkomm.hub.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import static java.util.Objects.requireNonNull;

import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.meetings.MeetingInvitations.Whom;
import de.interkomm.hub.meetings.MeetingRooms.Attendee;
import de.interkomm.hub.meetings.MeetingRooms.Presence;
import de.interkomm.hub.meetings.MeetingRooms.Revision;
import de.interkomm.hub.meetings.MeetingRooms.Turn;
import de.interkomm.hub.meetings.MeetingRooms.Written;
import de.interkomm.hub.meetings.MinutesBooks.Book;
import de.interkomm.hub.meetings.MinutesBooks.Note;
import de.interkomm.hub.meetings.MinutesBooks.NoteKind;
import de.interkomm.hub.meetings.MinutesBooks.Reading;
import de.interkomm.hub.meetings.MinutesBooks.Settled;
import de.interkomm.hub.meetings.MinutesBooks.Step;
import de.interkomm.hub.resolutions.Voters;
import de.interkomm.hub.resolutions.VotingRules;
import de.interkomm.hub.resolutions.VotingSheets;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.PdfText;
import de.interkomm.hub.testing.TestNetworks;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** A meeting while it is held, and what is left of it. */
@SpringBootTest
class MeetingRoomsModuleTests {

    private static final NetworkId HERE = TestNetworks.VILLAGES;

    private static final DateTimeFormatter LONG =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.GERMANY);

    @Autowired Meetings meetings;
    @Autowired MeetingInvitations invitations;
    @Autowired MeetingRooms rooms;
    @Autowired Agendas agendas;
    @Autowired MeetingTasks tasks;
    @Autowired MinutesBooks books;
    @Autowired VotingSheets sheets;
    @Autowired MeetingPeople people;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;

    private Actor kora;
    private Actor lead;
    private Actor member;
    private GroupId group;
    private MeetingId id;
    private AgendaItemId item;

    @BeforeEach
    void aMeetingUnderWay() {
        kora = people.person(HERE, Role.COORDINATOR);
        group = people.group(kora, HERE, GroupVisibility.PUBLIC);
        lead = people.in(kora, HERE, group, GroupFunction.LEAD);
        member = people.in(kora, HERE, group, GroupFunction.MEMBER);
        id = people.planned(lead, HERE, group, 3);
        item = people.item(lead, HERE, id, "Haushalt", Audience.PUBLIC);
        in(() -> invitations.invite(lead, HERE, id, Whom.NEWCOMERS));
        assertThat(in(() -> rooms.begin(lead, HERE, id))).isEqualTo(Turn.DONE);
    }

    @Test
    void theQuorumFollowsWhoComesAndGoes() {
        in(
                () -> {
                    invitations.setRules(
                            lead,
                            HERE,
                            group,
                            new MeetingRules(14, 2, QuorumRule.MORE_THAN_HALF, 0, Counted.PEOPLE));
                    return true;
                });
        List<Attendee> all = presence().attendees();
        assertThat(all).hasSize(2);
        assertThat(presence().needed()).isEqualTo(2);
        assertThat(presence().isQuorate()).isFalse();

        for (Attendee one : all) {
            in(() -> rooms.arrive(lead, HERE, id, one.id(), PresenceWay.HERE));
            in(() -> rooms.arrive(lead, HERE, id, one.id(), PresenceWay.REMOTE));
        }
        assertThat(presence().isQuorate()).isTrue();
        in(() -> rooms.welcome(lead, HERE, id, "Greta Gast", "Presse"));
        assertThat(presence().counted()).isEqualTo(2);

        in(() -> rooms.leave(lead, HERE, id, all.getFirst().id()));
        assertThat(presence().isQuorate()).isFalse();
        assertThat(presence().attendees())
                .filteredOn(one -> !one.stays().isEmpty() && !one.isThere())
                .extracting(Attendee::id)
                .containsExactly(all.getFirst().id());
    }

    @Test
    void aGroupWithoutItsOwnQuorumGoesByItsVotingRules() {
        VotingRules byPerson = VotingRules.usual(Voters.PERSONS);
        in(() -> sheets.change(lead, HERE, group, 0, byPerson, Map.of()));
        assertThat(presence().needed()).isEqualTo(1);
        assertThat(presence().who()).isNull();
        AttendeeId one = attendee(lead).id();
        in(() -> rooms.leave(lead, HERE, id, one));
        assertThat(presence().isQuorate()).isFalse();
        in(() -> rooms.arrive(lead, HERE, id, one, PresenceWay.HERE));
        assertThat(presence().isQuorate()).isTrue();
    }

    @Test
    void whoeverOpensOrTakesTheChairIsThere() {
        assertThat(there()).containsExactly(lead.name());
        assertThat(attendee(lead).chairs()).isTrue();
        in(() -> rooms.leave(lead, HERE, id, attendee(lead).id()));
        assertThat(there()).isEmpty();

        // Whom others name may still be on the way.
        in(() -> rooms.name(kora, HERE, id, Duty.CHAIR, member.account()));
        in(() -> rooms.name(lead, HERE, id, Duty.MINUTES, lead.account()));
        assertThat(there()).isEmpty();
        in(() -> rooms.name(lead, HERE, id, Duty.CHAIR, lead.account()));
        assertThat(there()).containsExactly(lead.name());

        // What is noted stays.
        in(() -> rooms.arrive(lead, HERE, id, attendee(lead).id(), PresenceWay.REMOTE));
        in(() -> rooms.name(lead, HERE, id, Duty.CHAIR, lead.account()));
        assertThat(attendee(lead).stays().getLast().way()).isEqualTo(PresenceWay.REMOTE);
    }

    @Test
    void whoeverOpensFromAfarIsThereFromAfar() {
        MeetingId other = people.planned(lead, HERE, group, 4);
        in(() -> invitations.invite(lead, HERE, other, Whom.NEWCOMERS));
        in(() -> invitations.answer(lead, HERE, other, Reply.REMOTE, ""));
        in(() -> rooms.begin(lead, HERE, other));
        id = other;
        assertThat(attendee(lead).stays().getLast().way()).isEqualTo(PresenceWay.REMOTE);
    }

    @Test
    void whoeverOpensForAnotherIsThereAndTheOtherIsNot() {
        MeetingId other = people.planned(lead, HERE, group, 4);
        in(() -> rooms.name(lead, HERE, other, Duty.CHAIR, member.account()));
        assertThat(in(() -> rooms.open(lead, HERE, other)).presence().attendees())
                .noneMatch(Attendee::isThere);
        in(() -> rooms.begin(lead, HERE, other));
        id = other;
        assertThat(there()).containsExactly(lead.name());
        assertThat(attendee(member).chairs()).isTrue();
    }

    @Test
    void theCoordinationOpensWithoutBeingThere() {
        MeetingId other = people.planned(lead, HERE, group, 4);
        in(() -> rooms.begin(kora, HERE, other));
        id = other;
        assertThat(there()).isEmpty();
    }

    @Test
    void whoeverComesToTheGroupMeanwhileCanBeNotedAsThere() {
        assertThat(in(() -> rooms.open(lead, HERE, id)).unlisted()).isEmpty();
        Actor late = people.in(kora, HERE, group, GroupFunction.MEMBER);
        assertThat(in(() -> rooms.open(lead, HERE, id)).unlisted()).containsExactly(late.name());
        assertThatThrownBy(() -> in(() -> rooms.list(member, HERE, id)))
                .isInstanceOf(PageNotFound.class);

        assertThat(in(() -> rooms.list(lead, HERE, id))).isEqualTo(Turn.DONE);

        assertThat(in(() -> rooms.open(lead, HERE, id)).unlisted()).isEmpty();
        assertThat(attendee(late).isThere()).isFalse();
        in(() -> rooms.arrive(lead, HERE, id, attendee(late).id(), PresenceWay.HERE));
        assertThat(there()).containsExactlyInAnyOrder(lead.name(), late.name());
        in(() -> rooms.end(lead, HERE, id));
        assertThat(in(() -> rooms.list(lead, HERE, id))).isEqualTo(Turn.STALE);
    }

    private List<String> there() {
        return presence().attendees().stream()
                .filter(Attendee::isThere)
                .map(Attendee::person)
                .toList();
    }

    private Attendee attendee(Actor who) {
        return presence().attendees().stream()
                .filter(one -> one.person().equals(who.name()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void twoChairsAtOnceDoNothingTwice() {
        assertThat(in(() -> rooms.begin(kora, HERE, id))).isEqualTo(Turn.DONE);
        AttendeeId one = attendee(member).id();
        List<Turn> turns =
                together(
                        () -> in(() -> rooms.arrive(lead, HERE, id, one, PresenceWay.HERE)),
                        () -> in(() -> rooms.arrive(kora, HERE, id, one, PresenceWay.HERE)));
        assertThat(turns).containsOnly(Turn.DONE);
        assertThat(there()).containsExactlyInAnyOrder(lead.name(), member.name());
        List<Turn> ends =
                together(
                        () -> in(() -> rooms.end(lead, HERE, id)),
                        () -> in(() -> rooms.end(kora, HERE, id)));
        assertThat(ends).containsExactlyInAnyOrder(Turn.DONE, Turn.STALE);
        assertThat(in(() -> rooms.arrive(lead, HERE, id, one, PresenceWay.HERE)))
                .isEqualTo(Turn.STALE);
    }

    @Test
    void twoWhoWriteAtOnceLoseNoWord() {
        String base = written("", "Der Haushalt wird vorgestellt.");
        together(
                () -> write(lead, base, base + " Frage nach Zinsen."),
                () -> write(kora, base, "Eröffnung. " + base));

        String now = in(() -> rooms.open(lead, HERE, id)).minutesOf(item);
        assertThat(now).contains("Eröffnung.", "Der Haushalt", "Frage nach Zinsen.");
        assertThat(write(lead, base, base.replace("Haushalt", "Plan")))
                .isInstanceOfSatisfying(
                        Written.Saved.class,
                        saved -> assertThat(saved.text()).contains("Plan", "Zinsen"));
    }

    @Test
    void everyChangeIsSeenByItsNumber() {
        Revision before = revision();
        write(lead, "", "Text");
        Revision written = revision();
        assertThat(written.minutes()).isGreaterThan(before.minutes());
        assertThat(written.room()).isEqualTo(before.room());
        write(kora, "Text", "Text");
        assertThat(revision()).isEqualTo(written);
        in(() -> rooms.turnTo(lead, HERE, item));
        assertThat(revision().room()).isGreaterThan(written.room());
    }

    @Test
    void onlyThoseWhoLeadSitAtTheDesk() {
        assertThatThrownBy(() -> in(() -> rooms.open(member, HERE, id)))
                .isInstanceOf(PageNotFound.class);
        assertThatThrownBy(() -> write(member, "", "x")).isInstanceOf(PageNotFound.class);
        Actor outsider = people.person(HERE, Role.MEMBER);
        assertThat(in(() -> rooms.presence(outsider, HERE, id)).attendees()).isEmpty();
        assertThat(in(() -> meetings.open(outsider, HERE, id)).current()).isNull();
        assertThat(in(() -> meetings.open(member, HERE, id)).current()).isEqualTo(item);
    }

    @Test
    void whatIsLeftOpenComesOnTheNextAgenda() throws IOException {
        AgendaItemId done = people.item(lead, HERE, id, "Begrüßung", Audience.PUBLIC);
        MeetingId next = people.planned(lead, HERE, group, 30);
        in(() -> rooms.settle(lead, HERE, item, ItemState.DONE));
        assertThat(in(() -> meetings.open(member, HERE, id)).current()).isEqualTo(done);
        in(() -> rooms.settle(lead, HERE, item, ItemState.OPEN));
        in(() -> rooms.settle(lead, HERE, done, ItemState.DONE));
        assertThat(in(() -> meetings.open(member, HERE, id)).current()).isNull();

        in(() -> rooms.end(lead, HERE, id));

        assertThat(in(() -> meetings.open(lead, HERE, next)).agenda())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.title()).isEqualTo("Haushalt");
                            assertThat(one.carried()).isEqualTo(Agendas.Origin.CARRIED_OVER);
                        });
        assertThat(in(() -> meetings.open(lead, HERE, id)).agenda())
                .extracting(Agendas.Item::state)
                .containsExactly(ItemState.CARRIED_OVER, ItemState.DONE);
        assertThat(PdfText.squeezed(PdfText.of(in(() -> books.pdf(lead, HERE, id)).content())))
                .contains(PdfText.squeezed("In eine spätere Sitzung verschoben: " + title(next)));
    }

    @Test
    void whatTheNextAgendaHasTakenOverIsNotCarriedThereOnceMore() {
        MeetingId next = people.planned(lead, HERE, group, 30);
        assertThat(in(() -> agendas.reuseLast(lead, HERE, next))).isEqualTo(Agendas.Reuse.DONE);
        AgendaItemId late = people.item(lead, HERE, id, "Nachtrag", Audience.PUBLIC);

        in(() -> rooms.end(lead, HERE, id));

        assertThat(in(() -> meetings.open(lead, HERE, next)).agenda())
                .extracting(Agendas.Item::title, Agendas.Item::carried)
                .containsExactly(
                        tuple("Haushalt", Agendas.Origin.CARRIED_OVER),
                        tuple("Nachtrag", Agendas.Origin.CARRIED_OVER));
        assertThat(in(() -> agendas.carriedTo(member, HERE, id))).containsOnlyKeys(item, late);
        assertThat(in(() -> agendas.hasLast(lead, HERE, next))).isFalse();
    }

    @Test
    void whatWasDecidedIsNotTakenOver() {
        AgendaItemDraft draft =
                new AgendaItemDraft("Beitritt", "", ItemKind.DECISION, "", 5, Audience.PUBLIC);
        AgendaItemId decided =
                ((Agendas.AddResult.Added) in(() -> agendas.add(lead, HERE, id, null, draft))).id();
        in(() -> rooms.settle(lead, HERE, decided, ItemState.DONE));
        in(() -> rooms.settle(lead, HERE, item, ItemState.DONE));
        MeetingId next = people.planned(lead, HERE, group, 30);

        in(() -> agendas.reuseLast(lead, HERE, next));

        assertThat(in(() -> meetings.open(lead, HERE, next)).agenda())
                .extracting(Agendas.Item::title)
                .containsExactly("Haushalt");
    }

    /** Lines of a PDF break anywhere. */
    @Test
    void aFormalityIsOverWithTheMeeting() {
        AgendaItemId welcome = other("Begrüßung", "");
        AgendaItemId open = other("Verschiedenes", "Wer bringt den Kuchen mit?");
        MeetingId next = people.planned(lead, HERE, group, 30);
        assertThat(in(() -> rooms.open(lead, HERE, id)).left())
                .extracting(Agendas.Item::id)
                .containsExactly(item, open);

        in(() -> rooms.end(lead, HERE, id));

        assertThat(in(() -> meetings.open(lead, HERE, next)).agenda())
                .extracting(Agendas.Item::title)
                .containsExactly("Haushalt", "Verschiedenes");
        assertThat(in(() -> meetings.open(lead, HERE, id)).agenda())
                .filteredOn(one -> one.id().equals(welcome))
                .extracting(Agendas.Item::state)
                .containsExactly(ItemState.NOT_CALLED);
    }

    private AgendaItemId other(String title, String details) {
        return other(id, title, details);
    }

    private AgendaItemId other(MeetingId meeting, String title, String details) {
        AgendaItemDraft draft =
                new AgendaItemDraft(title, details, ItemKind.OTHER, "", 5, Audience.PUBLIC);
        return ((Agendas.AddResult.Added) in(() -> agendas.add(lead, HERE, meeting, null, draft)))
                .id();
    }

    @Test
    void minutesAreApprovedAfterWhatOpensTheMeeting() {
        in(() -> rooms.settle(lead, HERE, item, ItemState.DONE));
        in(() -> rooms.end(lead, HERE, id));
        MeetingId next = people.planned(lead, HERE, group, 30);
        other(next, "Begrüßung", "");
        other(next, "Verschiedenes", "");
        in(() -> books.propose(lead, HERE, id, ApprovalWay.NEXT_MEETING, null));

        List<Agendas.Item> agenda = in(() -> meetings.open(lead, HERE, next)).agenda();
        assertThat(agenda.getFirst().title()).isEqualTo("Begrüßung");
        assertThat(agenda.get(1).carried()).isEqualTo(Agendas.Origin.MINUTES);
        assertThat(agenda.getLast().title()).isEqualTo("Verschiedenes");
    }

    @Test
    void whatOpenedTheLastMeetingOpensTheOneThatTakesItsAgendaOver() {
        AgendaItemId welcome = other("Begrüßung", "");
        in(() -> agendas.moveBeside(lead, HERE, welcome, Agendas.Side.BEFORE, item));
        in(() -> rooms.end(lead, HERE, id));
        MeetingId next = people.planned(lead, HERE, group, 30);
        in(() -> books.propose(lead, HERE, id, ApprovalWay.NEXT_MEETING, null));

        in(() -> agendas.reuseLast(lead, HERE, next));

        List<Agendas.Item> agenda = in(() -> meetings.open(lead, HERE, next)).agenda();
        assertThat(agenda).extracting(Agendas.Item::title).startsWith("Begrüßung");
        assertThat(agenda)
                .extracting(Agendas.Item::carried)
                .containsExactly(
                        Agendas.Origin.NEW, Agendas.Origin.MINUTES, Agendas.Origin.CARRIED_OVER);
    }

    @Test
    void minutesSomebodyObjectsToComeOnTheNextAgenda() {
        in(() -> rooms.end(lead, HERE, id));
        LocalDate day = LocalDate.ofInstant(clock.instant(), MeetingTime.ZONE).plusDays(14);
        in(() -> books.propose(lead, HERE, id, ApprovalWay.IN_WRITING, day));
        MeetingId next = people.planned(lead, HERE, group, 30);
        assertThat(in(() -> meetings.open(lead, HERE, next)).agenda())
                .extracting(Agendas.Item::carried)
                .doesNotContain(Agendas.Origin.MINUTES);

        in(() -> books.object(member, HERE, id, "Es waren elf."));

        AgendaItemId approval = in(() -> meetings.open(lead, HERE, next)).agenda().getFirst().id();
        assertThat(in(() -> books.approvedBy(member, HERE, approval))).contains(id);
        in(() -> rooms.begin(lead, HERE, next));
        assertThat(in(() -> rooms.settle(lead, HERE, approval, ItemState.DONE)))
                .isEqualTo(Turn.OBJECTED);
        assertThat(book().state()).isEqualTo(MinutesState.PROPOSED);
        NoteId objection = book().standing().getFirst().id();
        in(() -> books.correct(lead, HERE, id, null, Set.of(objection), "Es waren elf."));
        in(() -> rooms.settle(lead, HERE, approval, ItemState.DONE));
        assertThat(book().state()).isEqualTo(MinutesState.APPROVED);
    }

    @Test
    void whatWaitsMovesToAMeetingThatIsHeldBefore() {
        in(() -> rooms.end(lead, HERE, id));
        in(() -> books.propose(lead, HERE, id, ApprovalWay.NEXT_MEETING, null));
        MeetingId later = people.planned(lead, HERE, group, 30);
        people.item(lead, HERE, later, "Eigenes", Audience.PUBLIC);
        MeetingId sooner = people.planned(lead, HERE, group, 10);
        people.item(lead, HERE, sooner, "Fragen", Audience.PUBLIC);

        assertThat(titles(later)).containsExactly("Eigenes");
        assertThat(titles(sooner)).hasSize(3).endsWith("Haushalt", "Fragen");
        assertThat(decidedBy()).isEqualTo(sooner);
        assertThat(heldOver(item)).isEqualTo(sooner);

        move(sooner, 60);
        assertThat(titles(sooner)).containsExactly("Fragen");
        assertThat(titles(later)).hasSize(3).endsWith("Eigenes", "Haushalt");
        assertThat(decidedBy()).isEqualTo(later);
        assertThat(heldOver(item)).isEqualTo(later);

        int version = in(() -> meetings.open(lead, HERE, later)).version();
        in(() -> meetings.cancel(lead, HERE, later, version, "Zu wenige"));
        assertThat(titles(sooner)).hasSize(3).endsWith("Fragen", "Haushalt");
        assertThat(decidedBy()).isEqualTo(sooner);
        assertThat(heldOver(item)).isEqualTo(sooner);

        int last = in(() -> meetings.open(lead, HERE, sooner)).version();
        in(() -> meetings.cancel(lead, HERE, sooner, last, "Niemand da"));
        assertThat(in(() -> agendas.carriedTo(member, HERE, id)))
                .as("a meeting called off has nothing")
                .isEmpty();
    }

    @Test
    void whatPeopleAreInvitedToStaysThere() {
        in(() -> rooms.end(lead, HERE, id));
        in(() -> books.propose(lead, HERE, id, ApprovalWay.NEXT_MEETING, null));
        MeetingId later = people.planned(lead, HERE, group, 30);
        in(() -> invitations.invite(lead, HERE, later, Whom.NEWCOMERS));

        MeetingId sooner = people.planned(lead, HERE, group, 10);

        assertThat(titles(sooner)).isEmpty();
        assertThat(titles(later)).hasSize(2).endsWith("Haushalt");
        assertThat(decidedBy()).isEqualTo(later);
        assertThat(heldOver(item)).isEqualTo(later);
    }

    @Test
    void twoMeetingsOfOneDayAreToldByTheirTitles() {
        MeetingId second = people.planned(lead, HERE, group, 5);
        in(() -> rooms.begin(lead, HERE, second));
        for (MeetingId one : List.of(id, second)) {
            in(() -> rooms.end(lead, HERE, one));
            in(() -> books.propose(lead, HERE, one, ApprovalWay.NEXT_MEETING, null));
        }
        MeetingId next = people.planned(lead, HERE, group, 30);
        assertThat(titles(next))
                .filteredOn(title -> title.startsWith("Niederschrift"))
                .hasSize(2)
                .anyMatch(title -> title.contains(title(id)))
                .anyMatch(title -> title.contains(title(second)));
    }

    private String title(MeetingId meeting) {
        return in(() -> meetings.open(lead, HERE, meeting)).card().title();
    }

    private List<String> titles(MeetingId meeting) {
        return in(() -> meetings.open(lead, HERE, meeting)).agenda().stream()
                .map(Agendas.Item::title)
                .toList();
    }

    private MeetingId decidedBy() {
        return requireNonNull(in(() -> books.open(member, HERE, id)).next()).id();
    }

    private MeetingId heldOver(AgendaItemId left) {
        return requireNonNull(in(() -> agendas.carriedTo(member, HERE, id)).get(left)).id();
    }

    private void move(MeetingId meeting, int daysAhead) {
        int version = in(() -> meetings.open(lead, HERE, meeting)).version();
        assertThat(in(() -> meetings.edit(lead, HERE, meeting, version, people.draft(daysAhead))))
                .isEqualTo(Meetings.Change.DONE);
    }

    @Test
    void minutesAreApprovedByTheNextMeeting() throws IOException {
        write(lead, "", "Der Haushalt ist ausgeglichen.");
        in(() -> rooms.settle(lead, HERE, item, ItemState.DONE));
        in(() -> rooms.end(lead, HERE, id));
        assertThat(in(() -> books.readable(member, HERE, id))).isEqualTo(Reading.NOT_YET);

        assertThat(in(() -> books.propose(lead, HERE, id, ApprovalWay.NEXT_MEETING, null)))
                .isEqualTo(Step.DONE);

        assertThat(mailsTo(member)).anyMatch(text -> text.contains("/minutes"));
        assertThat(write(lead, "", "Mehr")).isInstanceOf(Written.Closed.class);
        assertThat(in(() -> books.readable(member, HERE, id))).isEqualTo(Reading.YES);
        assertThat(in(() -> books.readable(null, HERE, id))).isEqualTo(Reading.NOT_YET);
        MeetingId next = people.planned(lead, HERE, group, 30);
        Agendas.Item approval = in(() -> meetings.open(lead, HERE, next)).agenda().getFirst();
        assertThat(approval.carried()).isEqualTo(Agendas.Origin.MINUTES);

        in(() -> rooms.begin(lead, HERE, next));
        in(() -> rooms.settle(lead, HERE, approval.id(), ItemState.DONE));

        Book book = in(() -> books.open(null, HERE, id));
        assertThat(book.state()).isEqualTo(MinutesState.APPROVED);
        assertThat(book.attendees()).isEmpty();
        assertThat(book.entries().getFirst().text()).contains("ausgeglichen");
        assertThat(PdfText.of(in(() -> books.pdf(member, HERE, id)).content()))
                .contains("ausgeglichen", "Genehmigt");
    }

    @Test
    void minutesGoToWhoeverBelongsToTheGroupInvitedOrNot() {
        Actor uninvited = people.in(kora, HERE, group, GroupFunction.MEMBER);
        LocalDate until = today().plusDays(14);
        in(() -> rooms.end(lead, HERE, id));
        in(() -> books.propose(lead, HERE, id, ApprovalWay.IN_WRITING, until));
        assertThat(mailsTo(uninvited)).anyMatch(text -> text.contains("/minutes"));
        assertThat(mailsTo(member)).filteredOn(text -> text.contains("/minutes")).hasSize(1);
    }

    @Test
    void correctionsAreAddedAndNothingIsChanged() throws IOException {
        write(lead, "", "Es kostet zehn Euro.");
        in(() -> rooms.end(lead, HERE, id));
        assertThat(correct(item, Set.of(), "zu früh")).isEqualTo(Step.STALE);
        assertThat(in(() -> books.propose(lead, HERE, id, ApprovalWay.IN_WRITING, null)))
                .isEqualTo(Step.NO_DAY);
        LocalDate day = LocalDate.ofInstant(clock.instant(), MeetingTime.ZONE).plusDays(14);
        in(() -> books.propose(lead, HERE, id, ApprovalWay.IN_WRITING, day));
        assertThat(in(() -> books.approve(lead, HERE, id))).isEqualTo(Step.TOO_EARLY);
        // It says what silence does, and when the meeting was, three days before it was planned.
        String minutes =
                mailsTo(member).stream()
                        .filter(text -> text.contains("/minutes"))
                        .findFirst()
                        .orElseThrow();
        assertThat(minutes)
                .contains("Einwände sind möglich bis " + LONG.format(day), "Kommt keiner")
                .contains(LONG.format(day.minusDays(14)))
                .doesNotContain(LONG.format(day.minusDays(11)));

        assertThat(in(() -> books.object(member, HERE, id, "Es waren elf."))).isEqualTo(Step.DONE);
        assertThat(mailsTo(lead)).anyMatch(text -> text.contains("Es waren elf."));
        assertThat(correct(item, Set.of(), "Es kostet elf Euro.")).isEqualTo(Step.DONE);

        Book book = in(() -> books.open(member, HERE, id));
        assertThat(book.isObjectedTo()).isTrue();
        assertThat(book.entries().getFirst().text()).isEqualTo("Es kostet zehn Euro.");
        assertThat(book.notes())
                .extracting(Note::kind)
                .containsExactly(NoteKind.OBJECTION, NoteKind.CORRECTION);
        assertThat(PdfText.of(in(() -> books.pdf(member, HERE, id)).content()))
                .contains("zehn Euro", "elf Euro", lead.name(), "Dazu gibt es eine Berichtigung")
                .contains("Berichtigungen und Einwände", "Es waren elf.", "Noch nicht");
    }

    private Step correct(@Nullable AgendaItemId about, Set<NoteId> settles, String text) {
        return in(() -> books.correct(lead, HERE, id, about, settles, text));
    }

    @Test
    void minutesAreNotApprovedOverAnObjection() throws IOException {
        NoteId objection = objectedTo();
        assertThat(in(() -> books.approve(lead, HERE, id))).isEqualTo(Step.OBJECTED);
        assertThat(book().isApprovableOn(today())).isFalse();
        assertThat(correct(item, Set.of(), "Es war in Saal 3.")).isEqualTo(Step.DONE);
        assertThat(in(() -> books.approve(lead, HERE, id))).isEqualTo(Step.OBJECTED);
        assertThat(book().state()).isEqualTo(MinutesState.PROPOSED);

        assertThat(correct(null, Set.of(objection), "Es waren zwölf.")).isEqualTo(Step.DONE);
        assertThat(book().entries()).extracting(book()::isCorrected).containsExactly(true);
        assertThat(mailsTo(member))
                .anyMatch(
                        mail ->
                                mail.contains("Es waren zwölf.")
                                        && mail.contains("noch einmal Einwand"))
                .noneMatch(mail -> mail.contains("Saal 3"));

        assertThat(book().isApprovableOn(today())).isTrue();
        assertThat(in(() -> books.approve(lead, HERE, id))).isEqualTo(Step.DONE);
        assertThat(PdfText.of(in(() -> books.pdf(member, HERE, id)).content()))
                .contains("Einwand vom", "Es waren elf.", "Geklärt durch")
                .contains("Punkt 1: berichtigt am");
        // Others read corrections of what they may read only.
        assertThat(PdfText.of(in(() -> books.pdf(null, HERE, id)).content()))
                .contains("Es war in Saal 3.")
                .doesNotContain("Einwand", "Es waren elf.", "Es waren zwölf.");
        assertThat(in(() -> books.withdraw(member, HERE, id, objection))).isEqualTo(Step.STALE);

        // Sent once more they say what was put right.
        in(() -> books.distribute(lead, HERE, id));
        assertThat(mailsTo(member).getLast())
                .contains("Berichtigt ist seit der Vorlage")
                .contains("Zu Punkt 1: Es war in Saal 3.", "Es waren zwölf.")
                .doesNotContain("Es waren elf.");
    }

    @Test
    void whoeverLeadsIsNotMailedTheirOwnObjection() {
        Actor deputy = people.in(kora, HERE, group, GroupFunction.DEPUTY);
        in(() -> rooms.end(lead, HERE, id));
        in(() -> books.propose(lead, HERE, id, ApprovalWay.NEXT_MEETING, null));
        in(() -> books.object(deputy, HERE, id, "Es waren neun."));
        assertThat(mailsTo(lead)).anyMatch(text -> text.contains("Es waren neun."));
        assertThat(mailsTo(deputy)).noneMatch(text -> text.contains("Es waren neun."));
    }

    @Test
    void anObjectionIsTakenBackByWhoeverRaisedIt() {
        NoteId objection = objectedTo();
        Actor outsider = people.person(HERE, Role.MEMBER);
        assertThatThrownBy(() -> in(() -> books.withdraw(outsider, HERE, id, objection)))
                .isInstanceOf(PageNotFound.class);
        assertThat(in(() -> books.withdraw(lead, HERE, id, objection))).isEqualTo(Step.STALE);
        assertThat(in(() -> books.approve(lead, HERE, id))).isEqualTo(Step.OBJECTED);

        int told = mailsTo(lead).size();
        assertThat(in(() -> books.withdraw(member, HERE, id, objection))).isEqualTo(Step.DONE);
        assertThat(mailsTo(lead).subList(told, mailsTo(lead).size()))
                .singleElement()
                .asString()
                .contains(member.name(), "zurückgenommen", "Es waren elf.", "/minutes")
                .contains("Genehmigung lässt sich jetzt festhalten");

        assertThat(in(() -> books.withdraw(member, HERE, id, objection))).isEqualTo(Step.STALE);
        assertThat(book().notes())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.text()).isEqualTo("Es waren elf.");
                            assertThat(requireNonNull(one.settlement()).how())
                                    .isEqualTo(Settled.WITHDRAWN);
                        });
        assertThat(in(() -> books.approve(lead, HERE, id))).isEqualTo(Step.DONE);
    }

    @Test
    void theLeadsLearnUntilWhenOthersMayObjectAndWhatAnObjectionMeans() {
        LocalDate until = today().plusDays(14);
        in(() -> rooms.end(lead, HERE, id));
        in(() -> books.propose(lead, HERE, id, ApprovalWay.IN_WRITING, until));
        in(() -> books.object(member, HERE, id, "Es waren elf."));
        assertThat(mailsTo(lead).getLast())
                .contains("Schweigen gilt nun nicht mehr als Zustimmung", "mit einer Berichtigung")
                .contains("Sonst entscheidet die nächste Sitzung");

        in(() -> books.withdraw(member, HERE, id, book().standing().getFirst().id()));
        assertThat(mailsTo(lead).getLast())
                .contains("Weitere sind möglich bis zum " + LONG.format(until))
                .contains("ab dem " + LONG.format(until.plusDays(1)));
    }

    @Test
    void silenceIsOnlySpokenOfWhereItCounted() {
        in(() -> rooms.end(lead, HERE, id));
        in(() -> books.propose(lead, HERE, id, ApprovalWay.NEXT_MEETING, null));
        in(() -> books.object(member, HERE, id, "Es waren elf."));
        assertThat(mailsTo(lead).getLast())
                .contains("Es waren elf.", "Sonst entscheidet die nächste Sitzung")
                .doesNotContain("Schweigen");
    }

    @Test
    void whatIsSentOnceMoreSaysUntilWhenOthersMayObject() {
        LocalDate until = today().plusDays(14);
        in(() -> rooms.end(lead, HERE, id));
        in(() -> books.propose(lead, HERE, id, ApprovalWay.IN_WRITING, until));
        in(() -> books.object(member, HERE, id, "Es waren elf."));
        in(() -> books.withdraw(member, HERE, id, book().standing().getFirst().id()));
        in(() -> books.distribute(lead, HERE, id));
        assertThat(mailsTo(member).getLast())
                .contains("weitere sind möglich bis zum " + LONG.format(until));
    }

    @Test
    void theFileOfMinutesIsNamedByTheDayTheMeetingWasHeld() {
        in(() -> rooms.end(lead, HERE, id));
        assertThat(in(() -> books.pdf(lead, HERE, id)).name()).contains(today().toString());
        in(() -> books.propose(lead, HERE, id, ApprovalWay.NEXT_MEETING, null));
        assertThat(
                        jdbc.sql(
                                        "select a.file_name from hub.outgoing_mail_attachment a"
                                                + " join hub.outgoing_mail m on m.id = a.mail where"
                                                + " m.recipient = ? and a.media_type ="
                                                + " 'application/pdf' order by m.id")
                                .param(member.mailbox().address())
                                .query(String.class)
                                .list())
                .last()
                .asString()
                .startsWith("Niederschrift-" + today());
    }

    @Test
    void whileAnotherObjectionStandsNobodyIsToldThatMinutesCanBeApproved() {
        NoteId objection = objectedTo();
        in(() -> books.object(lead, HERE, id, "Es fehlt ein Name."));

        in(() -> books.withdraw(member, HERE, id, objection));

        assertThat(mailsTo(lead).getLast())
                .contains("Es waren elf.", "Andere Einwände stehen noch")
                .doesNotContain("festhalten");
    }

    @Test
    void noPageOfMinutesIsEmpty() throws IOException {
        write(lead, "", "Zeile");
        in(() -> rooms.end(lead, HERE, id));
        in(() -> books.propose(lead, HERE, id, ApprovalWay.NEXT_MEETING, null));
        for (int lines = 14; lines < 48; lines++) {
            String text = "Zeile\n".repeat(lines) + "Ende";
            in(
                    () ->
                            transaction.execute(
                                    _ ->
                                            jdbc.sql(
                                                            "update minutes_text set text = ? where"
                                                                    + " item_id = ?")
                                                    .params(text, item.value())
                                                    .update()));
            try (PDDocument document =
                    Loader.loadPDF(in(() -> books.pdf(member, HERE, id)).content())) {
                PDFTextStripper last = new PDFTextStripper();
                last.setStartPage(document.getNumberOfPages());
                assertThat(last.getText(document)).as("%s lines", lines).contains("Ende");
            }
        }
    }

    @Test
    void aCorrectionOfOtherMinutesSettlesNoObjectionToThese() {
        NoteId objection = objectedTo();
        MeetingId other = people.planned(lead, HERE, group, 30);
        in(() -> rooms.begin(lead, HERE, other));
        in(() -> rooms.end(lead, HERE, other));
        in(() -> books.propose(lead, HERE, other, ApprovalWay.NEXT_MEETING, null));

        in(() -> books.correct(lead, HERE, other, null, Set.of(objection), "Es waren zwölf."));

        assertThat(book().standing()).extracting(Note::id).containsExactly(objection);
    }

    /** Minutes for which the day for objections has passed, with one. */
    private NoteId objectedTo() {
        in(() -> rooms.end(lead, HERE, id));
        in(() -> books.propose(lead, HERE, id, ApprovalWay.IN_WRITING, today().plusDays(14)));
        in(() -> books.object(member, HERE, id, "Es waren elf."));
        in(
                () ->
                        transaction.execute(
                                _ ->
                                        jdbc.sql(
                                                        "update meeting set approval_until = ?"
                                                                + " where id = ?")
                                                .params(today().minusDays(1), id.value())
                                                .update()));
        return book().standing().getFirst().id();
    }

    private Book book() {
        return in(() -> books.open(member, HERE, id));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), MeetingTime.ZONE);
    }

    @Test
    void tasksAreFollowedUntilTheyAreDone() {
        LocalDate yesterday = LocalDate.ofInstant(clock.instant(), MeetingTime.ZONE).minusDays(1);
        assertThat(
                        in(
                                () ->
                                        tasks.add(
                                                lead,
                                                HERE,
                                                id,
                                                item,
                                                "Angebot einholen",
                                                member.account(),
                                                "",
                                                yesterday)))
                .isEqualTo(MeetingTasks.Turn.DONE);
        Actor outsider = people.person(HERE, Role.MEMBER);
        assertThat(
                        in(
                                () ->
                                        tasks.add(
                                                lead,
                                                HERE,
                                                id,
                                                item,
                                                "Fremdes",
                                                outsider.account(),
                                                "",
                                                null)))
                .isEqualTo(MeetingTasks.Turn.STALE);

        MeetingTasks.Task mine = in(() -> tasks.mine(member, HERE)).getFirst();
        assertThat(mine.late()).isTrue();
        assertThatThrownBy(() -> in(() -> tasks.finish(outsider, HERE, mine.id())))
                .isInstanceOf(PageNotFound.class);
        assertThatThrownBy(() -> in(() -> tasks.ofGroup(outsider, HERE, group)))
                .isInstanceOf(PageNotFound.class);
        assertThat(in(() -> tasks.ofMeeting(outsider, HERE, id))).isEmpty();
        assertThat(in(() -> tasks.finish(member, HERE, mine.id())))
                .isEqualTo(MeetingTasks.Turn.DONE);
        assertThat(in(() -> tasks.finish(lead, HERE, mine.id())))
                .isEqualTo(MeetingTasks.Turn.STALE);
        assertThat(in(() -> tasks.mine(member, HERE))).isEmpty();
        assertThat(in(() -> tasks.ofGroup(lead, HERE, group)).getFirst().isOpen()).isFalse();
    }

    private Presence presence() {
        return in(() -> rooms.presence(lead, HERE, id));
    }

    private Revision revision() {
        return requireNonNull(in(() -> rooms.revisions(HERE, List.of(id))).get(id));
    }

    private String written(String base, String text) {
        return ((Written.Saved) write(lead, base, text)).text();
    }

    private Written write(Actor actor, String base, String text) {
        return in(() -> rooms.write(actor, HERE, item, base, text));
    }

    private List<String> mailsTo(Actor person) {
        return jdbc.sql("select body from hub.outgoing_mail where recipient = ? order by id")
                .param(person.mailbox().address())
                .query(String.class)
                .list();
    }

    private static <T> List<T> together(Callable<T> one, Callable<T> other) {
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> each : both.invokeAll(List.of(one, other))) {
                results.add(each.get());
            }
            return results;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T in(Supplier<T> work) {
        return NetworkScope.call(HERE, work::get);
    }
}
