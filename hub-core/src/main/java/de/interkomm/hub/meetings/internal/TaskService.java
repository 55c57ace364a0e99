package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupPeople;
import de.interkomm.hub.governance.GroupPeople.Belonging;
import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.governance.GroupViewer;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.Audience;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingState;
import de.interkomm.hub.meetings.MeetingTasks;
import de.interkomm.hub.meetings.MeetingTime;
import de.interkomm.hub.meetings.TaskId;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.shell.Typing;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

@Service
@Transactional
class TaskService implements MeetingTasks {

    private final TaskRows rows;
    private final MeetingRows meetings;
    private final AgendaRows agenda;
    private final MeetingAccess access;
    private final GroupPeople people;
    private final Clock clock;

    TaskService(
            TaskRows rows,
            MeetingRows meetings,
            AgendaRows agenda,
            MeetingAccess access,
            GroupPeople people,
            Clock clock) {
        this.rows = rows;
        this.meetings = meetings;
        this.agenda = agenda;
        this.access = access;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Turn add(
            Actor actor,
            NetworkId network,
            MeetingId meeting,
            @Nullable AgendaItemId item,
            String title,
            @Nullable AccountId person,
            String name,
            @Nullable LocalDate due) {
        Meeting locked = access.lock(actor, network, meeting);
        boolean begun =
                locked.state() == MeetingState.UNDER_WAY || locked.state() == MeetingState.HELD;
        boolean itemIsHere =
                item == null || agenda.meetingOf(item).filter(meeting::equals).isPresent();
        Belonging belonging = person == null ? null : belonging(network, locked, person);
        if (!begun || !itemIsHere || (person != null && belonging == null)) {
            return Turn.STALE;
        }
        rows.add(meeting, item, title.strip(), belonging, Typing.inOneLine(name), due);
        meetings.touch(meeting);
        return Turn.DONE;
    }

    private @Nullable Belonging belonging(NetworkId network, Meeting meeting, AccountId person) {
        return people.of(network, meeting.group()).stream()
                .filter(one -> one.account().equals(person))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Turn remove(Actor actor, NetworkId network, TaskId id) {
        Task task = find(network, id);
        access.lock(actor, network, task.meeting());
        return after(rows.remove(id), task);
    }

    @Override
    public Turn finish(Actor actor, NetworkId network, TaskId id) {
        Task task = mayTick(actor, network, id);
        return after(rows.finish(id, today(), actor.name()), task);
    }

    @Override
    public Turn reopen(Actor actor, NetworkId network, TaskId id) {
        Task task = mayTick(actor, network, id);
        return after(rows.reopen(id), task);
    }

    private Turn after(boolean changed, Task task) {
        if (changed) {
            meetings.touch(task.meeting());
        }
        return changed ? Turn.DONE : Turn.STALE;
    }

    private Task mayTick(Actor actor, NetworkId network, TaskId id) {
        Task task = find(network, id);
        boolean asked = actor.account().equals(task.account());
        if (asked) {
            access.find(actor, network, task.meeting());
        } else {
            people.require(actor, network, task.group(), GroupRight.HOLD_MEETINGS);
        }
        return task;
    }

    private Task find(NetworkId network, TaskId id) {
        NetworkScope.requireBound(network);
        return rows.find(id, today()).orElseThrow(PageNotFound::new);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> ofMeeting(@Nullable Actor reader, NetworkId network, MeetingId meeting) {
        return access.find(reader, network, meeting).reads() == Audience.INTERNAL
                ? rows.ofMeeting(meeting, today())
                : List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> ofGroup(Actor reader, NetworkId network, GroupId group) {
        NetworkScope.requireBound(network);
        if (!meetings.belongs(GroupViewer.of(reader, network), group)) {
            throw new PageNotFound();
        }
        return rows.ofGroup(group, today());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> mine(Actor actor, NetworkId network) {
        NetworkScope.requireBound(network);
        return rows.openOf(actor.account(), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), MeetingTime.ZONE);
    }
}
