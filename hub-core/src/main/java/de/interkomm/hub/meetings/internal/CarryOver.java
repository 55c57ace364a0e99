package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.meetings.AgendaItemDraft;
import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.Audience;
import de.interkomm.hub.meetings.ItemKind;
import de.interkomm.hub.meetings.ItemState;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.internal.AgendaRows.Left;
import de.interkomm.hub.meetings.internal.AgendaRows.Unapproved;
import de.interkomm.hub.resolutions.Resolutions;
import de.interkomm.hub.resolutions.Source;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts what was left open on the agenda of the next meeting, with its papers. */
@Component
class CarryOver {

    private final AgendaRows agenda;
    private final MeetingRows meetings;
    private final MeetingPrint print;
    private final Resolutions resolutions;
    private final InternalMotions motions;
    private final Clock clock;

    CarryOver(
            AgendaRows agenda,
            MeetingRows meetings,
            MeetingPrint print,
            Resolutions resolutions,
            InternalMotions motions,
            Clock clock) {
        this.resolutions = resolutions;
        this.motions = motions;
        this.print = print;
        this.agenda = agenda;
        this.meetings = meetings;
        this.clock = clock;
    }

    /** Nothing happens, and nothing is lost, while the group has no next meeting. */
    void intoNext(NetworkId network, GroupId group) {
        meetings.nextAhead(group, clock.instant())
                .ifPresent(
                        next -> {
                            for (Unapproved one : agenda.unapproved(group)) {
                                approve(network, one, next);
                            }
                        });
        openItems(network, group);
    }

    /** First of all, a meeting approves the minutes of the one before. */
    private void approve(NetworkId network, Unapproved minutes, MeetingId next) {
        AgendaItemDraft draft =
                new AgendaItemDraft(
                        print.text(
                                "meetings.item.minutes-of",
                                print.locale(network),
                                print.day(minutes.held().toLocalDate(), print.locale(network))),
                        print.text(
                                "meetings.item.minutes-of.what",
                                print.locale(network),
                                minutes.title(),
                                print.day(minutes.held().toLocalDate(), print.locale(network))),
                        ItemKind.DECISION,
                        "",
                        5,
                        Audience.PUBLIC);
        List<AgendaItemId> others = agenda.siblings(next, null);
        List<AgendaItemId> all = new ArrayList<>();
        all.add(agenda.add(next, null, draft, null, minutes.id()));
        all.addAll(others);
        agenda.arrange(all, null);
        meetings.touch(next);
    }

    private void openItems(NetworkId network, GroupId group) {
        meetings.nextAhead(group, clock.instant())
                .ifPresent(
                        next -> {
                            List<Left> open = agenda.leftOpen(group);
                            if (!open.isEmpty()) {
                                copy(network, open, next, Papers.TAKEN_ALONG);
                                open.forEach(
                                        one ->
                                                agenda.mark(
                                                        new AgendaItemId(one.id()),
                                                        ItemState.CARRIED_OVER));
                                meetings.touch(next);
                            }
                        });
    }

    /**
     * Items whose item above is not among them belong to none in the other meeting. What is carried
     * over takes its papers and its motions along.
     */
    void copy(NetworkId network, List<Left> items, MeetingId to, Papers papers) {
        Map<UUID, AgendaItemId> copies = new HashMap<>();
        // An item comes after the one it belongs to, however deep.
        List<Left> waiting = items;
        while (!waiting.isEmpty()) {
            List<UUID> ids = waiting.stream().map(Left::id).toList();
            List<Left> now =
                    waiting.stream()
                            .filter(one -> one.above() == null || !ids.contains(one.above()))
                            .toList();
            for (Left one : now) {
                boolean carried = papers == Papers.TAKEN_ALONG;
                AgendaItemId copy =
                        agenda.add(
                                to,
                                one.above() == null ? null : copies.get(one.above()),
                                one.draft(),
                                carried ? one.id() : null,
                                null);
                copies.put(one.id(), copy);
                if (carried) {
                    agenda.copyPapers(one.id(), copy);
                    resolutions.carry(
                            network, one.id(), new Source.Meeting(to.value(), copy.value()));
                }
            }
            waiting = waiting.stream().filter(one -> !copies.containsKey(one.id())).toList();
        }
        motions.follow(network, to);
    }

    /** Whether items come with their papers, as those do that are carried over. */
    enum Papers {
        TAKEN_ALONG,
        LEFT_THERE
    }
}
