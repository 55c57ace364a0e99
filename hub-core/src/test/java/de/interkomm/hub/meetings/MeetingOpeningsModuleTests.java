package de.interkomm.hub.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.meetings.MeetingInvitations.Whom;
import de.interkomm.hub.meetings.MeetingRooms.Attendee;
import de.interkomm.hub.meetings.MeetingRooms.Named;
import de.interkomm.hub.meetings.MeetingRooms.Turn;
import de.interkomm.hub.meetings.MeetingRooms.Written;
import de.interkomm.hub.meetings.MinutesBooks.Absent;
import de.interkomm.hub.meetings.MinutesBooks.Book;
import de.interkomm.hub.meetings.MinutesBooks.Chairing;
import de.interkomm.hub.resolutions.Ballots;
import de.interkomm.hub.resolutions.Choice;
import de.interkomm.hub.resolutions.MotionDraft;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.VoteLoans;
import de.interkomm.hub.resolutions.Voters;
import de.interkomm.hub.resolutions.VotingRules;
import de.interkomm.hub.resolutions.VotingSheets;
import de.interkomm.hub.resolutions.internal.BallotPeople;
import de.interkomm.hub.resolutions.internal.BallotPeople.Town;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.TestNetworks;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What opening a meeting notes, and how it is put right where it was a mistake. */
@SpringBootTest
class MeetingOpeningsModuleTests {

    private static final NetworkId HERE = TestNetworks.TOWNS;
    private static final NetworkId ELSEWHERE = TestNetworks.VILLAGES;
    private static final VotingRules BY_PERSON = VotingRules.usual(Voters.PERSONS);

    @Autowired Meetings meetings;
    @Autowired MeetingInvitations invitations;
    @Autowired MeetingRooms rooms;
    @Autowired MeetingTasks tasks;
    @Autowired MeetingVotes votes;
    @Autowired MeetingLoans loans;
    @Autowired Agendas agendas;
    @Autowired MinutesBooks books;
    @Autowired Ballots ballots;
    @Autowired VotingSheets sheets;
    @Autowired MeetingPeople people;
    @Autowired BallotPeople towns;

    private Actor kora;
    private Actor lead;
    private Actor member;
    private GroupId group;
    private MeetingId id;
    private AgendaItemId first;
    private AgendaItemId second;

    @BeforeEach
    void aMeetingUnderWay() {
        kora = people.person(HERE, Role.COORDINATOR);
        group = people.group(kora, HERE, GroupVisibility.PUBLIC);
        lead = people.in(kora, HERE, group, GroupFunction.LEAD);
        member = people.in(kora, HERE, group, GroupFunction.MEMBER);
        id = people.planned(lead, HERE, group, 3);
        first = people.item(lead, HERE, id, "Haushalt", Audience.PUBLIC);
        second = people.item(lead, HERE, id, "Ausblick", Audience.PUBLIC);
    }

    @Test
    void whoeverWasNotedByMistakeWasNeverThere() {
        begin();
        assertThat(attendee(lead).isThere()).isTrue();
        in(() -> rooms.welcome(lead, HERE, id, "Greta Gast", "Presse"));
        AttendeeId guest = attendee("Greta Gast").id();
        AttendeeId opener = attendee(lead).id();
        assertThatThrownBy(() -> in(() -> rooms.neverCame(member, HERE, id, opener)))
                .isInstanceOf(PageNotFound.class);

        assertThat(in(() -> rooms.neverCame(lead, HERE, id, opener))).isEqualTo(Turn.DONE);
        assertThat(in(() -> rooms.neverCame(lead, HERE, id, guest))).isEqualTo(Turn.DONE);

        assertThat(attendee(lead).hasBeenThere()).isFalse();
        assertThat(room().chair()).isNull();
        assertThat(room().presence().attendees())
                .extracting(Attendee::person)
                .doesNotContain("Greta Gast");
        in(() -> rooms.end(lead, HERE, id));
        assertThat(book().chairs()).isEmpty();
        assertThat(book().isAttended()).isFalse();
        assertThat(book().absent()).extracting(Absent::name).contains(lead.name());
        assertThat(in(() -> rooms.neverCame(lead, HERE, id, opener))).isEqualTo(Turn.STALE);
    }

    @Test
    void nobodyMissesWhoCameToTheGroupMeanwhile() {
        begin();
        Actor absent = people.in(kora, HERE, group, GroupFunction.MEMBER);
        Actor late = people.in(kora, HERE, group, GroupFunction.MEMBER);
        in(() -> rooms.list(lead, HERE, id));
        in(() -> rooms.arrive(lead, HERE, id, attendee(late).id(), PresenceWay.HERE));
        Actor unlisted = people.in(kora, HERE, group, GroupFunction.MEMBER);
        in(() -> rooms.end(lead, HERE, id));

        assertThat(book().absent())
                .extracting(Absent::name)
                .contains(member.name())
                .doesNotContain(absent.name(), unlisted.name(), late.name());
        assertThat(book().attendees())
                .filteredOn(Attendee::hasBeenThere)
                .extracting(Attendee::person)
                .contains(late.name());
    }

    @Test
    void aDeputyNotedByMistakeLeavesThePersonThere() {
        in(() -> invitations.invite(lead, HERE, id, Whom.NEWCOMERS));
        in(() -> invitations.answer(member, HERE, id, Reply.DEPUTY, "Vera Vertretung"));
        begin();
        AttendeeId one = attendee(member).id();
        in(() -> rooms.represent(lead, HERE, id, one, PresenceWay.HERE));
        in(() -> rooms.arrive(lead, HERE, id, one, PresenceWay.HERE));

        in(() -> rooms.deputyNeverCame(lead, HERE, id, one));

        assertThat(attendee(member).deputyStays()).isEmpty();
        assertThat(attendee(member).isThereThemselves()).isTrue();
    }

    @Test
    void whomABallotHasCountedWasThere() {
        in(() -> sheets.change(lead, HERE, group, 0, BY_PERSON, Map.of()));
        begin();
        AttendeeId one = attendee(member).id();
        in(() -> rooms.arrive(lead, HERE, id, one, PresenceWay.HERE));
        Ballots.OpenResult.Opened open = (Ballots.OpenResult.Opened) opened();
        // Whoever is noted by mistake is in no ballot that runs, as long as they have not voted.
        assertThat(in(() -> rooms.neverCame(lead, HERE, id, one))).isEqualTo(Turn.DONE);
        assertThat(in(() -> ballots.view(lead, HERE, open.id())).turnout().present()).isOne();
        in(() -> rooms.arrive(lead, HERE, id, one, PresenceWay.HERE));
        Ballots.Entry mine = in(() -> ballots.view(member, HERE, open.id())).mine().getFirst();
        assertThat(in(() -> rooms.open(lead, HERE, id)).counted()).isEmpty();
        in(() -> ballots.cast(member, HERE, open.id(), mine.id(), Choice.YES));

        assertThat(in(() -> rooms.open(lead, HERE, id)).counted()).containsExactly(one);
        assertThat(in(() -> rooms.neverCame(lead, HERE, id, one))).isEqualTo(Turn.COUNTED);
        in(() -> ballots.close(lead, HERE, open.id()));
        assertThat(in(() -> rooms.open(lead, HERE, id)).counted())
                .containsExactlyInAnyOrder(one, attendee(lead).id());
        assertThat(in(() -> rooms.neverCame(lead, HERE, id, one))).isEqualTo(Turn.COUNTED);
        assertThat(in(() -> rooms.neverCame(lead, HERE, id, attendee(lead).id())))
                .as("has not voted, and was counted as present")
                .isEqualTo(Turn.COUNTED);
        assertThat(attendee(member).isThere()).isTrue();

        Actor late = people.in(kora, HERE, group, GroupFunction.MEMBER);
        in(() -> rooms.list(lead, HERE, id));
        AttendeeId after = attendee(late).id();
        in(() -> rooms.arrive(lead, HERE, id, after, PresenceWay.HERE));
        assertThat(in(() -> rooms.neverCame(lead, HERE, id, after))).isEqualTo(Turn.DONE);
    }

    @Test
    void aMeetingOpenedByMistakeIsPlannedAsBefore() {
        Actor late = people.in(kora, HERE, group, GroupFunction.MEMBER);
        in(() -> invitations.invite(lead, HERE, id, Whom.NEWCOMERS));
        in(() -> invitations.answer(member, HERE, id, Reply.YES, ""));
        Actor uninvited = people.in(kora, HERE, group, GroupFunction.MEMBER);
        towns.voicelessTown(HERE, group);
        assertThat(in(() -> rooms.takeBackOpening(lead, HERE, id))).isEqualTo(Turn.STALE);
        begin();
        long revision = revision();
        assertThat(room().untouched()).isTrue();
        assertThat(room().presence().attendees())
                .extracting(Attendee::person)
                .contains(uninvited.name());
        assertThatThrownBy(() -> in(() -> rooms.takeBackOpening(member, HERE, id)))
                .isInstanceOf(PageNotFound.class);

        assertThat(in(() -> rooms.takeBackOpening(lead, HERE, id))).isEqualTo(Turn.DONE);

        assertThat(revision()).isGreaterThan(revision);
        assertThat(state()).isEqualTo(MeetingState.INVITED);
        assertThat(room().untouched()).isFalse();
        assertThat(room().chair()).isNull();
        assertThat(room().current()).isNull();
        assertThat(room().presence().attendees())
                .noneMatch(Attendee::hasBeenThere)
                .extracting(Attendee::person)
                .containsExactlyInAnyOrder(lead.name(), member.name(), late.name());
        assertThat(attendee(member).reply()).isEqualTo(Reply.YES);
        assertThat(in(() -> meetings.open(member, HERE, id)).openingTakenBackAt()).isNotNull();
        assertThat(in(() -> meetings.open(null, HERE, id)).openingTakenBackAt()).isNull();
        assertThat(in(() -> invitations.answer(member, HERE, id, Reply.NO, "")))
                .isEqualTo(MeetingInvitations.Answered.DONE);
        assertThat(in(() -> rooms.takeBackOpening(lead, HERE, id))).isEqualTo(Turn.STALE);

        begin();
        assertThat(in(() -> meetings.open(member, HERE, id)).openingTakenBackAt()).isNull();
        assertThat(requireNonNull(room().chair()).account()).isEqualTo(lead.account());
    }

    @Test
    void whoeverWasNamedToChairBeforeStillIs() {
        in(() -> rooms.name(lead, HERE, id, Duty.CHAIR, member.account()));
        in(() -> rooms.name(lead, HERE, id, Duty.MINUTES, lead.account()));
        begin();
        in(() -> rooms.takeBackOpening(lead, HERE, id));
        assertThat(state()).isEqualTo(MeetingState.PLANNED);
        assertThat(room().chair()).extracting(Named::account).isEqualTo(member.account());
        assertThat(room().minuteTaker()).extracting(Named::account).isEqualTo(lead.account());
    }

    @Test
    void onceSomethingHasHappenedAMeetingStaysOpened() {
        begin();
        happens(() -> in(() -> rooms.turnTo(lead, HERE, second)));
        in(() -> rooms.turnTo(lead, HERE, first));
        assertThat(room().untouched()).isTrue();
        happens(() -> in(() -> rooms.settle(lead, HERE, second, ItemState.DONE)));
        in(() -> rooms.settle(lead, HERE, second, ItemState.OPEN));
        AttendeeId one = attendee(member).id();
        happens(() -> in(() -> rooms.arrive(lead, HERE, id, one, PresenceWay.HERE)));
        in(() -> rooms.neverCame(lead, HERE, id, one));
        happens(() -> in(() -> rooms.write(lead, HERE, first, "", "Zehn Euro.")));
        in(() -> rooms.write(lead, HERE, first, "Zehn Euro.", ""));
        assertThat(room().untouched()).isTrue();
        happens(() -> in(() -> tasks.add(lead, HERE, id, null, "Angebot", null, "", null)));
        in(
                () ->
                        tasks.remove(
                                lead,
                                HERE,
                                in(() -> tasks.ofMeeting(lead, HERE, id)).getFirst().id()));
        Ballots.OpenResult.Opened[] open = new Ballots.OpenResult.Opened[1];
        happens(() -> open[0] = (Ballots.OpenResult.Opened) opened());
        in(() -> ballots.callOff(lead, HERE, open[0].id()));
        assertThat(in(() -> rooms.takeBackOpening(lead, HERE, id))).isEqualTo(Turn.HAPPENED);
    }

    private void happens(Runnable something) {
        something.run();
        assertThat(room().untouched()).isFalse();
        assertThat(in(() -> rooms.takeBackOpening(lead, HERE, id))).isEqualTo(Turn.HAPPENED);
        assertThat(state()).isEqualTo(MeetingState.UNDER_WAY);
    }

    @Test
    void votesAreLentAgainAsTheyWere() {
        Town anna = sitting();
        Town bert = sitting();
        Town cora = sitting();
        Town doro = sitting();
        Town emil = sitting();
        Town fred = sitting();
        Town gina = sitting();
        VotingRules some = VotingRules.usual(Voters.ADMINISTRATIONS);
        VotingRules none =
                new VotingRules(
                        some.way(),
                        some.majority(),
                        some.base(),
                        some.abstentions(),
                        some.quorum(),
                        some.voters(),
                        0);
        in(() -> sheets.change(lead, HERE, group, 0, some, Map.of()));
        lend(anna, bert);
        lend(cora, doro);
        lend(fred, gina);
        in(() -> sheets.change(lead, HERE, group, 1, none, Map.of()));
        begin();
        in(() -> sheets.change(lead, HERE, group, 2, some, Map.of()));
        assertThat(lent(anna)).isEmpty();
        lend(cora, emil);
        lend(doro, fred);

        assertThat(in(() -> rooms.takeBackOpening(lead, HERE, id))).isEqualTo(Turn.DONE);

        assertThat(lent(anna)).containsExactly(bert.name());
        assertThat(lent(cora)).as("lent anew since").containsExactly(emil.name());
        assertThat(lent(fred)).as("carries a vote since, which is not passed on").isEmpty();
    }

    private Town sitting() {
        Town town = towns.town(HERE, group);
        towns.seat(HERE, group, town.head(), town);
        return town;
    }

    private void lend(Town lender, Town holder) {
        in(() -> loans.lend(lender.head(), HERE, id, lender.key(), holder.key()));
    }

    private List<String> lent(Town lender) {
        return in(() -> loans.lending(lender.head(), HERE, id)).sides().stream()
                .filter(one -> one.administration().equals(lender.key()))
                .flatMap(one -> Stream.ofNullable(one.lent()))
                .map(VoteLoans.Loan::holderName)
                .toList();
    }

    @Test
    void twoAtOnceTakeAnOpeningBackOnce() {
        begin();
        assertThat(
                        together(
                                () -> in(() -> rooms.takeBackOpening(lead, HERE, id)),
                                () -> in(() -> rooms.takeBackOpening(kora, HERE, id))))
                .containsExactlyInAnyOrder(Turn.DONE, Turn.STALE);
        begin();
        List<Object> came =
                together(
                        () -> in(() -> rooms.takeBackOpening(lead, HERE, id)),
                        () -> in(() -> rooms.write(kora, HERE, first, "", "Zehn Euro.")));
        // No word is written in a meeting that has not begun.
        if (came.getFirst() == Turn.DONE) {
            assertThat(came.getLast()).isInstanceOf(Written.Closed.class);
            assertThat(room().minutes().values()).allMatch(String::isEmpty);
        } else {
            assertThat(came.getFirst()).isEqualTo(Turn.HAPPENED);
            assertThat(came.getLast()).isInstanceOf(Written.Saved.class);
        }
    }

    @Test
    void anotherNetworkReachesNeitherTheOpeningNorWhoIsThere() {
        begin();
        AttendeeId opener = attendee(lead).id();
        Actor stranger = people.person(ELSEWHERE, Role.COORDINATOR);
        for (Actor one : List.of(stranger, lead)) {
            assertThatThrownBy(() -> elsewhere(() -> rooms.takeBackOpening(one, ELSEWHERE, id)))
                    .isInstanceOf(PageNotFound.class);
            assertThatThrownBy(() -> elsewhere(() -> rooms.neverCame(one, ELSEWHERE, id, opener)))
                    .isInstanceOf(PageNotFound.class);
        }
        assertThatThrownBy(() -> in(() -> rooms.takeBackOpening(stranger, HERE, id)))
                .isInstanceOf(PageNotFound.class);
        // Nor is somebody of another meeting taken off the list of this one.
        MeetingId other = people.planned(lead, HERE, group, 4);
        in(() -> rooms.begin(lead, HERE, other));
        assertThatThrownBy(() -> in(() -> rooms.neverCame(lead, HERE, other, opener)))
                .isInstanceOf(PageNotFound.class);
        assertThat(state()).isEqualTo(MeetingState.UNDER_WAY);
        assertThat(attendee(lead).isThere()).isTrue();
    }

    @Test
    void minutesNameAllWhoChairedInTheirOrder() {
        begin();
        in(() -> rooms.name(lead, HERE, id, Duty.CHAIR, member.account()));
        in(() -> rooms.name(lead, HERE, id, Duty.CHAIR, member.account()));
        in(() -> rooms.name(lead, HERE, id, Duty.CHAIR, null));
        in(() -> rooms.name(lead, HERE, id, Duty.CHAIR, lead.account()));
        in(() -> rooms.end(lead, HERE, id));

        List<Chairing> chairs = book().chairs();
        assertThat(chairs)
                .extracting(Chairing::person)
                .containsExactly(lead.name(), member.name(), lead.name());
        assertThat(chairs).extracting(Chairing::until).doesNotContainNull();
        assertThat(chairs.get(1).from()).isEqualTo(chairs.getFirst().until());
        assertThat(attendee(member).chairsUnnoted()).isTrue();

        // Whoever is named once it is over has chaired all of it.
        in(() -> rooms.name(lead, HERE, id, Duty.CHAIR, member.account()));
        assertThat(book().chairs())
                .singleElement()
                .extracting(Chairing::person)
                .isEqualTo(member.name());
    }

    @Test
    void aFormalityNobodyCameToIsNotSettledButOver() {
        AgendaItemId called = formality("Begrüßung");
        AgendaItemId written = formality("Termine");
        AgendaItemId uncalled = formality("Verschiedenes");
        begin();
        in(() -> rooms.turnTo(lead, HERE, called));
        in(() -> rooms.write(lead, HERE, written, "", "Wieder im Mai."));
        assertThat(room().uncalled()).extracting(Agendas.Item::id).containsExactly(uncalled);
        assertThat(room().left()).extracting(Agendas.Item::id).containsExactly(first, second);
        MeetingId next = people.planned(lead, HERE, group, 30);

        in(() -> rooms.end(lead, HERE, id));

        assertThat(in(() -> meetings.open(lead, HERE, id)).agenda())
                .extracting(Agendas.Item::state)
                .containsExactly(
                        ItemState.CARRIED_OVER,
                        ItemState.CARRIED_OVER,
                        ItemState.DONE,
                        ItemState.DONE,
                        ItemState.NOT_CALLED);
        assertThat(in(() -> meetings.open(lead, HERE, next)).agenda())
                .extracting(Agendas.Item::title)
                .containsExactly("Haushalt", "Ausblick");
    }

    private AgendaItemId formality(String title) {
        AgendaItemDraft draft =
                new AgendaItemDraft(title, "", ItemKind.OTHER, "", 5, Audience.PUBLIC);
        return ((Agendas.AddResult.Added) in(() -> agendas.add(lead, HERE, id, null, draft))).id();
    }

    private void begin() {
        assertThat(in(() -> rooms.begin(lead, HERE, id))).isEqualTo(Turn.DONE);
    }

    private Ballots.OpenResult opened() {
        ResolutionId motion =
                ((MeetingVotes.PutResult.Put)
                                in(
                                        () ->
                                                votes.put(
                                                        lead,
                                                        HERE,
                                                        first,
                                                        MotionDraft.of("Antrag", "Ja?", ""))))
                        .id();
        return in(() -> votes.open(lead, HERE, first, motion, BY_PERSON));
    }

    private MeetingState state() {
        return in(() -> meetings.open(lead, HERE, id)).card().state();
    }

    private MeetingRooms.Room room() {
        return in(() -> rooms.open(lead, HERE, id));
    }

    private Book book() {
        return in(() -> books.open(lead, HERE, id));
    }

    private long revision() {
        return requireNonNull(in(() -> rooms.revisions(HERE, List.of(id))).get(id)).room();
    }

    private Attendee attendee(Actor who) {
        return attendee(who.name());
    }

    private Attendee attendee(String name) {
        return room().presence().attendees().stream()
                .filter(one -> one.person().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @SafeVarargs
    private static <T> List<T> together(Callable<? extends T>... work) {
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<? extends T>> running = new ArrayList<>();
            for (Callable<? extends T> one : work) {
                running.add(all.submit(one));
            }
            List<T> came = new ArrayList<>();
            for (Future<? extends T> one : running) {
                came.add(one.get());
            }
            return came;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T in(Supplier<T> work) {
        return NetworkScope.call(HERE, work::get);
    }

    private static <T> T elsewhere(Supplier<T> work) {
        return NetworkScope.call(ELSEWHERE, work::get);
    }
}
