package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupPeople;
import de.interkomm.hub.governance.GroupPeople.Belonging;
import de.interkomm.hub.governance.GroupViewer;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.Agendas.Item;
import de.interkomm.hub.meetings.ApprovalWay;
import de.interkomm.hub.meetings.AttendeeId;
import de.interkomm.hub.meetings.Audience;
import de.interkomm.hub.meetings.Duty;
import de.interkomm.hub.meetings.ItemState;
import de.interkomm.hub.meetings.MeetingTime;
import de.interkomm.hub.meetings.PresenceWay;
import de.interkomm.hub.meetings.Reply;
import de.interkomm.hub.meetings.internal.RoomRows.Sitter;
import de.interkomm.hub.meetings.spi.SampleMeetings.Held;
import de.interkomm.hub.meetings.spi.SampleMeetings.Noted;
import de.interkomm.hub.meetings.spi.SampleMeetings.Task;
import de.interkomm.hub.resolutions.Source;
import de.interkomm.hub.resolutions.spi.SampleResolutions.Vote;
import de.interkomm.hub.resolutions.spi.SampleVotes;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Holds sample meetings on the day they are said to have been held: with the steps of a meeting,
 * but by their clock, and without a mail to anybody.
 */
@Component
@ConditionalOnBooleanProperty("hub.samples")
class SamplePast {

    private static final int DAYS_OF_NOTICE = 21;
    private static final int DAYS_TO_ANSWER = 7;
    private static final int DAYS_TO_OBJECT = 14;

    private final MeetingRepository meetings;
    private final MeetingRows rows;
    private final AgendaRows agenda;
    private final AttendeeRows attendees;
    private final RoomRows room;
    private final RoomVotes present;
    private final TaskRows tasks;
    private final Books books;
    private final SampleVotes votes;
    private final GroupPeople people;
    private final Accounts accounts;
    private final Clock clock;

    SamplePast(
            MeetingRepository meetings,
            MeetingRows rows,
            AgendaRows agenda,
            AttendeeRows attendees,
            RoomRows room,
            RoomVotes present,
            TaskRows tasks,
            Books books,
            SampleVotes votes,
            GroupPeople people,
            Accounts accounts,
            Clock clock) {
        this.meetings = meetings;
        this.rows = rows;
        this.agenda = agenda;
        this.attendees = attendees;
        this.room = room;
        this.present = present;
        this.tasks = tasks;
        this.books = books;
        this.votes = votes;
        this.people = people;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * @param meeting planned, with its agenda
     */
    void hold(NetworkId network, Meeting meeting, Held held) {
        MeetingTime time = meeting.time();
        List<Belonging> belonging = people.of(network, meeting.group());
        meeting.invite(daysAfter(time, -DAYS_OF_NOTICE));
        meeting.begin(time.start());
        meetings.saveAndFlush(meeting);
        belonging.forEach(one -> attend(meeting, one, held.absent()));
        room.keep(meeting.id(), people.participants(network, meeting.group()));
        belonging.stream()
                .filter(one -> one.function() == GroupFunction.LEAD)
                .findFirst()
                .ifPresent(
                        one ->
                                room.name(
                                        meeting.id(),
                                        Duty.CHAIR,
                                        attendees.ensure(meeting.id(), one)));
        writeDown(network, meeting, held, belonging);
        room.allLeave(meeting.id(), time.end());
        meeting.end(time.end());
        LocalDate until = time.until().toLocalDate().plusDays(DAYS_TO_OBJECT);
        meeting.propose(ApprovalWay.IN_WRITING, until);
        meeting.approve(until.plusDays(1));
        meetings.saveAndFlush(meeting);
        books.file(network, meeting, rows.find(GroupViewer.ofTheHub(), meeting.id()).orElseThrow());
        meetings.saveAndFlush(meeting);
    }

    private void attend(Meeting meeting, Belonging one, Set<RegionalKey> absent) {
        AttendeeId id = attendees.ensure(meeting.id(), one);
        attendees.markInvited(id, daysAfter(meeting.time(), -DAYS_OF_NOTICE));
        RegionalKey administration = one.administration();
        boolean comes = administration == null || !absent.contains(administration);
        attendees.answer(
                id,
                comes ? meeting.form().answer(Reply.YES) : Reply.NO,
                "",
                daysAfter(meeting.time(), -DAYS_TO_ANSWER));
        if (comes) {
            PresenceWay way = meeting.form().presence(PresenceWay.HERE);
            room.arrive(id, Sitter.THEMSELVES, way, meeting.time().start());
        }
    }

    private static Instant daysAfter(MeetingTime time, int days) {
        return time.from().plusDays(days).atZone(MeetingTime.ZONE).toInstant();
    }

    private void writeDown(
            NetworkId network, Meeting meeting, Held held, List<Belonging> belonging) {
        String by = accounts.coordinatorsOf(network).getFirst().name();
        List<Item> items = agenda.items(meeting.id(), Audience.INTERNAL);
        Instant now = meeting.time().start();
        for (int each = 0; each < items.size(); each++) {
            Item item = items.get(each);
            Noted noted = held.noted().get(each);
            now = now.plusSeconds(60L * item.minutes());
            room.turnTo(meeting.id(), item.id());
            room.lockText(item.id(), by, now);
            room.write(item.id(), noted.minutes(), by, now);
            vote(network, meeting, item.id(), noted.vote(), now);
            ask(meeting, item.id(), noted.task(), belonging);
            agenda.mark(item.id(), ItemState.DONE);
        }
    }

    private void vote(
            NetworkId network,
            Meeting meeting,
            AgendaItemId item,
            @Nullable Vote vote,
            Instant now) {
        if (vote != null) {
            votes.hold(
                    network,
                    meeting.group(),
                    new Source.Meeting(meeting.id().value(), item.value()),
                    present.present(meeting.id()),
                    now,
                    vote);
        }
    }

    private void ask(
            Meeting meeting, AgendaItemId item, @Nullable Task task, List<Belonging> belonging) {
        if (task == null) {
            return;
        }
        Belonging person =
                belonging.stream()
                        .filter(one -> one.name().equals(task.person()))
                        .findFirst()
                        .orElse(null);
        LocalDate today = LocalDate.ofInstant(clock.instant(), MeetingTime.ZONE);
        tasks.add(
                meeting.id(),
                item,
                task.title(),
                person,
                task.person(),
                WorkingDays.from(today.plusDays(task.daysAhead())));
    }
}
