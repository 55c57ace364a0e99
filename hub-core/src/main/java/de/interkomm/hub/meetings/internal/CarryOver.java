package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.ItemState;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.internal.AgendaRows.Left;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts what was left open on the agenda of the next meeting, with its papers. */
@Component
class CarryOver {

    private final AgendaRows agenda;
    private final MeetingRows meetings;
    private final Clock clock;

    CarryOver(AgendaRows agenda, MeetingRows meetings, Clock clock) {
        this.agenda = agenda;
        this.meetings = meetings;
        this.clock = clock;
    }

    /** Nothing happens, and nothing is lost, while the group has no next meeting. */
    void intoNext(GroupId group) {
        meetings.nextAhead(group, clock.instant())
                .ifPresent(
                        next -> {
                            List<Left> open = agenda.leftOpen(group);
                            if (!open.isEmpty()) {
                                copy(open, next, Papers.TAKEN_ALONG);
                                open.forEach(
                                        one ->
                                                agenda.mark(
                                                        new AgendaItemId(one.id()),
                                                        ItemState.CARRIED_OVER));
                                meetings.touch(next);
                            }
                        });
    }

    /** Items whose item above is not among them belong to none in the other meeting. */
    void copy(List<Left> items, MeetingId to, Papers papers) {
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
                }
            }
            waiting = waiting.stream().filter(one -> !copies.containsKey(one.id())).toList();
        }
    }

    /** Whether items come with their papers, as those do that are carried over. */
    enum Papers {
        TAKEN_ALONG,
        LEFT_THERE
    }
}
