package de.interkomm.hub.meetings.internal;

import com.github.f4b6a3.uuid.UuidCreator;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupPeople;
import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.governance.GroupViewer;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.meetings.Audience;
import de.interkomm.hub.meetings.MeetingDraft;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingState;
import de.interkomm.hub.meetings.MeetingTime;
import de.interkomm.hub.meetings.Meetings;
import de.interkomm.hub.meetings.Rhythm;
import de.interkomm.hub.meetings.internal.MeetingMails.Announced;
import de.interkomm.hub.meetings.internal.MeetingRows.Found;
import de.interkomm.hub.shell.Pages;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

@Service
@Transactional
class MeetingService implements Meetings {

    private final MeetingRepository repository;
    private final MeetingRows rows;
    private final AgendaRows agenda;
    private final MeetingAccess access;
    private final GroupPeople people;
    private final CarryOver carryOver;
    private final Notices notices;
    private final MeetingDeeds deeds;
    private final Clock clock;

    MeetingService(
            MeetingRepository repository,
            MeetingRows rows,
            AgendaRows agenda,
            MeetingAccess access,
            GroupPeople people,
            CarryOver carryOver,
            Notices notices,
            MeetingDeeds deeds,
            Clock clock) {
        this.repository = repository;
        this.rows = rows;
        this.agenda = agenda;
        this.access = access;
        this.people = people;
        this.carryOver = carryOver;
        this.notices = notices;
        this.deeds = deeds;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Card> upcoming(@Nullable Actor reader, NetworkId network, GroupId group) {
        NetworkScope.requireBound(network);
        return rows.upcoming(GroupViewer.of(reader, network), group, clock.instant());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Card> calledOff(@Nullable Actor reader, NetworkId network, GroupId group) {
        NetworkScope.requireBound(network);
        return rows.calledOff(GroupViewer.of(reader, network), group, clock.instant());
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Card> past(@Nullable Actor reader, NetworkId network, GroupId group, String page) {
        NetworkScope.requireBound(network);
        GroupViewer viewer = GroupViewer.of(reader, network);
        int all = rows.countPast(viewer, group, clock.instant());
        PageRequest asked = Pages.nearest(all, page, PAGE_SIZE);
        return new PageImpl<>(
                rows.past(viewer, group, clock.instant(), asked.getOffset(), PAGE_SIZE),
                asked,
                all);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Card> next(@Nullable Actor reader, NetworkId network, int most) {
        NetworkScope.requireBound(network);
        return rows.next(GroupViewer.of(reader, network), clock.instant(), most);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Card> mine(Actor actor, NetworkId network) {
        NetworkScope.requireBound(network);
        return rows.ahead(FeedService.ofMember(GroupViewer.of(actor, network)), clock.instant());
    }

    @Override
    @Transactional(readOnly = true)
    public View open(@Nullable Actor reader, NetworkId network, MeetingId id) {
        Found found = access.find(reader, network, id);
        UUID series = found.series();
        boolean belongs = found.reads() == Audience.INTERNAL;
        return new View(
                found.card(),
                found.version(),
                belongs ? found.link() : "",
                found.accessibility(),
                found.cancelReason(),
                series == null ? List.of() : rows.ofSeries(GroupViewer.of(reader, network), series),
                agenda.items(id, found.reads()),
                found.reads(),
                people.rights(reader, network, found.card().group()),
                belongs ? found.current() : null,
                belongs ? found.openingTakenBackAt() : null,
                found.openedAt(),
                found.held());
    }

    @Override
    public MeetingId plan(Actor actor, NetworkId network, GroupId group, MeetingDraft draft) {
        people.require(actor, network, group, GroupRight.HOLD_MEETINGS);
        Meeting meeting = repository.saveAndFlush(new Meeting(group, null, draft));
        carryOver.intoNext(network, group);
        deeds.tell(actor, network, meeting, "planned");
        return meeting.id();
    }

    @Override
    public List<MeetingId> planSeries(
            Actor actor,
            NetworkId network,
            GroupId group,
            MeetingDraft draft,
            Rhythm rhythm,
            int number) {
        people.require(actor, network, group, GroupRight.HOLD_MEETINGS);
        if (number < 2 || number > LONGEST_SERIES) {
            throw new IllegalArgumentException("no series: " + number);
        }
        UUID series = UuidCreator.getTimeOrderedEpoch();
        rows.addSeries(series, group, rhythm);
        LocalDate first = draft.time().from().toLocalDate();
        List<MeetingId> planned = new ArrayList<>();
        for (int each = 0; each < number; each++) {
            MeetingTime time = draft.time().on(rhythm.day(first, each));
            Meeting meeting = new Meeting(group, series, at(time, draft));
            planned.add(repository.saveAndFlush(meeting).id());
            deeds.tell(actor, network, meeting, "planned");
        }
        carryOver.intoNext(network, group);
        return planned;
    }

    private static MeetingDraft at(MeetingTime time, MeetingDraft draft) {
        return new MeetingDraft(
                draft.title(),
                time,
                draft.form(),
                draft.place(),
                draft.link(),
                draft.accessibility());
    }

    @Override
    public Change edit(
            Actor actor, NetworkId network, MeetingId id, int version, MeetingDraft draft) {
        Meeting meeting = access.lock(actor, network, id);
        if (meeting.version() != version || !meeting.state().isAhead()) {
            return Change.STALE;
        }
        boolean invited = meeting.state() == MeetingState.INVITED;
        Announced before = announced(actor, network, meeting);
        meeting.edit(draft);
        repository.saveAndFlush(meeting);
        carryOver.intoNext(network, meeting.group());
        rows.touch(id);
        if (invited) {
            notices.tellChanged(network, before, announced(actor, network, meeting));
        }
        deeds.tell(actor, network, meeting, "changed");
        return Change.DONE;
    }

    @Override
    public Change cancel(Actor actor, NetworkId network, MeetingId id, int version, String reason) {
        Meeting meeting = access.lock(actor, network, id);
        if (meeting.version() != version || !meeting.state().isAhead()) {
            return Change.STALE;
        }
        boolean invited = meeting.state() == MeetingState.INVITED;
        meeting.cancel(reason);
        repository.saveAndFlush(meeting);
        carryOver.intoNext(network, meeting.group());
        rows.touch(id);
        if (invited) {
            notices.tellCancelled(network, announced(actor, network, meeting));
        }
        deeds.tell(actor, network, meeting, "cancelled");
        return Change.DONE;
    }

    private Announced announced(Actor actor, NetworkId network, Meeting meeting) {
        return meeting.announced(access.find(actor, network, meeting.id()).card().groupName());
    }
}
