package de.interkomm.hub.meetings.internal;

import static java.util.stream.Collectors.toSet;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.meetings.AgendaItemDraft;
import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.Agendas.Item;
import de.interkomm.hub.meetings.Agendas.Origin;
import de.interkomm.hub.meetings.Audience;
import de.interkomm.hub.meetings.ItemKind;
import de.interkomm.hub.meetings.ItemState;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.internal.AgendaRows.Left;
import de.interkomm.hub.meetings.internal.AgendaRows.Unapproved;
import de.interkomm.hub.meetings.internal.AgendaRows.Waiting;
import de.interkomm.hub.resolutions.Resolutions;
import de.interkomm.hub.resolutions.Source;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Puts what was left open on the agenda of the next meeting, with its papers. */
@Component
class CarryOver {

    private final AgendaRows agenda;
    private final MeetingRows meetings;
    private final MeetingPrint print;
    private final Resolutions resolutions;
    private final InternalMotions motions;
    private final RoomVotes votes;
    private final Clock clock;

    CarryOver(
            AgendaRows agenda,
            MeetingRows meetings,
            MeetingPrint print,
            Resolutions resolutions,
            InternalMotions motions,
            RoomVotes votes,
            Clock clock) {
        this.resolutions = resolutions;
        this.motions = motions;
        this.votes = votes;
        this.print = print;
        this.agenda = agenda;
        this.meetings = meetings;
        this.clock = clock;
    }

    /** Nothing happens, and nothing is lost, while the group has no next meeting. */
    void intoNext(NetworkId network, GroupId group) {
        meetings.ahead(group, clock.instant()).stream()
                .findFirst()
                .ifPresent(
                        next -> {
                            bringForward(network, group, next);
                            for (Unapproved one : agenda.unapproved(group)) {
                                approve(network, one, next);
                            }
                            openItems(network, group, next);
                        });
    }

    /** What waited for a meeting that is no longer the next, with all that belongs to it. */
    private void bringForward(NetworkId network, GroupId group, MeetingId next) {
        List<Item> there = agenda.items(next, Audience.INTERNAL);
        List<Waiting> come =
                agenda.waitingElsewhere(group, next).stream()
                        .filter(one -> isFree(network, one.meeting(), one.item()))
                        .toList();
        for (Waiting one : come) {
            List<AgendaItemId> all = agenda.below(one.item());
            agenda.rememberCalledOff(one.item());
            agenda.moveTo(next, all);
            all.forEach(item -> carryMotions(network, item, next, item));
            meetings.touch(one.meeting());
        }
        if (!come.isEmpty()) {
            arrange(
                    come.stream().filter(Waiting::isMinutes).map(Waiting::item),
                    there,
                    come.stream().filter(one -> !one.isMinutes()).map(Waiting::item));
            motions.follow(network, next);
            meetings.touch(next);
        }
    }

    /** What approves minutes comes before all that is there but for what opens the meeting. */
    private void arrange(
            Stream<AgendaItemId> minutes, List<Item> there, Stream<AgendaItemId> others) {
        List<AgendaItemId> opening = opening(there.stream()).stream().toList();
        Stream<AgendaItemId> rest =
                there.stream()
                        .filter(one -> one.depth() == 1)
                        .map(Item::id)
                        .filter(one -> !opening.contains(one));
        agenda.arrange(
                Stream.of(opening.stream(), minutes, rest, others).flatMap(all -> all).toList(),
                null);
    }

    /** The first of these, if it was put there by somebody and nothing is to come of it. */
    private static Optional<AgendaItemId> opening(Stream<Item> items) {
        return items.findFirst()
                .filter(one -> one.carried() == Origin.NEW)
                .filter(one -> one.kind() == ItemKind.REPORT || one.kind() == ItemKind.OTHER)
                .map(Item::id);
    }

    /** A motion that is put to the vote in writing, or was, stays where it is, with its item. */
    boolean isFree(NetworkId network, MeetingId meeting, AgendaItemId item) {
        Set<UUID> items = agenda.below(item).stream().map(AgendaItemId::value).collect(toSet());
        return resolutions.onAgenda(network, meeting.value()).stream()
                .filter(one -> items.contains(one.item()))
                .allMatch(one -> one.card().state().canBeVotedOn());
    }

    private void carryMotions(
            NetworkId network, AgendaItemId from, MeetingId meeting, AgendaItemId to) {
        resolutions.carry(network, from.value(), new Source.Meeting(meeting.value(), to.value()));
    }

    /**
     * A meeting approves the minutes of the one before as soon as it is opened; a motion on them
     * that an earlier one has not decided comes along.
     */
    private void approve(NetworkId network, Unapproved minutes, MeetingId next) {
        List<AgendaItemId> before = agenda.approving(minutes.id());
        List<Item> there = agenda.items(next, Audience.INTERNAL);
        AgendaItemId item = agenda.add(next, null, draft(network, minutes), minutes.id());
        arrange(Stream.of(item), there, Stream.empty());
        before.forEach(one -> carryMotions(network, one, next, item));
        motions.follow(network, next);
        meetings.touch(next);
    }

    private AgendaItemDraft draft(NetworkId network, Unapproved minutes) {
        Locale locale = print.locale(network);
        String day = print.day(minutes.held().toLocalDate(), locale);
        return new AgendaItemDraft(
                minutes.isOnlyOneThatDay()
                        ? print.text("meetings.item.minutes-of", locale, day)
                        : print.text(
                                "meetings.item.minutes-of.titled", locale, minutes.title(), day),
                print.text("meetings.item.minutes-of.what", locale, minutes.title(), day),
                ItemKind.DECISION,
                "",
                5,
                Audience.PUBLIC);
    }

    private void openItems(NetworkId network, GroupId group, MeetingId next) {
        List<Left> open = agenda.leftOpen(group);
        if (!open.isEmpty()) {
            copy(network, open, next, Papers.TAKEN_ALONG);
            open.forEach(one -> agenda.mark(new AgendaItemId(one.id()), ItemState.CARRIED_OVER));
            meetings.touch(next);
        }
    }

    /** What could come up again of the agenda before this one; what ballots decided could not. */
    List<Left> reusable(NetworkId network, MeetingId meeting) {
        List<Left> last = agenda.ofLastBefore(meeting);
        if (last.isEmpty()) {
            return last;
        }
        Map<AgendaItemId, Boolean> decided = votes.decided(network, last.getFirst().meeting());
        return last.stream()
                .filter(one -> !decided.getOrDefault(new AgendaItemId(one.id()), false))
                .toList();
    }

    /** How many of these are not on an agenda yet. */
    long coming(List<Left> items, MeetingId to) {
        Set<UUID> there = agenda.copies(to).keySet();
        return items.stream().filter(one -> !there.contains(one.id())).count();
    }

    /**
     * Repeats items of the last agenda. What opened that meeting opens this one, unless somebody
     * has put something else first.
     */
    void reuse(NetworkId network, List<Left> items, MeetingId to) {
        Set<UUID> before = Set.copyOf(agenda.copies(to).keySet());
        copy(network, items, to, Papers.LEFT_THERE);
        List<Item> here = agenda.items(to, Audience.INTERNAL);
        if (here.getFirst().carried() != Origin.NEW) {
            opening(
                            agenda.items(items.getFirst().meeting(), Audience.INTERNAL).stream()
                                    .filter(one -> one.carried() != Origin.MINUTES))
                    .filter(one -> !before.contains(one.value()))
                    .map(one -> agenda.copies(to).get(one.value()))
                    .ifPresent(copy -> putFirst(copy, to));
        }
    }

    private void putFirst(AgendaItemId item, MeetingId meeting) {
        List<AgendaItemId> all = new ArrayList<>(agenda.siblings(meeting, null));
        all.remove(item);
        all.addFirst(item);
        agenda.arrange(all, null);
    }

    /**
     * Items whose item above is not among them belong to none in the other meeting. What stands
     * there already is not added again. What is carried over takes its papers and its motions
     * along.
     */
    private void copy(NetworkId network, List<Left> items, MeetingId to, Papers papers) {
        Map<UUID, AgendaItemId> copies = agenda.copies(to);
        for (Left one : items) {
            AgendaItemId there = copies.get(one.id());
            if (there != null && papers == Papers.TAKEN_ALONG) {
                carry(network, one, to, there);
            }
        }
        // An item comes after the one it belongs to, however deep.
        List<Left> waiting = items.stream().filter(one -> !copies.containsKey(one.id())).toList();
        while (!waiting.isEmpty()) {
            List<UUID> ids = waiting.stream().map(Left::id).toList();
            List<Left> now =
                    waiting.stream()
                            .filter(one -> one.above() == null || !ids.contains(one.above()))
                            .toList();
            for (Left one : now) {
                AgendaItemId copy =
                        agenda.add(
                                to,
                                one.above() == null ? null : copies.get(one.above()),
                                one.draft(),
                                null);
                copies.put(one.id(), copy);
                switch (papers) {
                    case TAKEN_ALONG -> carry(network, one, to, copy);
                    case LEFT_THERE -> agenda.rememberCopy(copy, one.id());
                }
            }
            waiting = waiting.stream().filter(one -> !copies.containsKey(one.id())).toList();
        }
        motions.follow(network, to);
    }

    private void carry(NetworkId network, Left item, MeetingId to, AgendaItemId copy) {
        agenda.rememberCarried(copy, item.id());
        agenda.copyPapers(item.id(), copy);
        carryMotions(network, new AgendaItemId(item.id()), to, copy);
    }

    /** Whether items come with their papers, as those do that are carried over. */
    private enum Papers {
        TAKEN_ALONG,
        LEFT_THERE
    }
}
