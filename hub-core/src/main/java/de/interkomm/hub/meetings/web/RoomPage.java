package de.interkomm.hub.meetings.web;

import de.interkomm.hub.governance.GroupPeople;
import de.interkomm.hub.governance.GroupPeople.Belonging;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.Agendas.Item;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingRooms;
import de.interkomm.hub.meetings.MeetingRooms.Room;
import de.interkomm.hub.meetings.MeetingTasks;
import de.interkomm.hub.meetings.MeetingTime;
import de.interkomm.hub.meetings.Meetings.View;
import de.interkomm.hub.meetings.MinutesBooks;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** The chair's screen, from wherever one comes back to it. */
@Component
class RoomPage {

    static final String GUEST = "guest";

    private final MeetingRooms rooms;
    private final MeetingTasks tasks;
    private final GroupPeople people;
    private final RoomVotesPart votes;
    private final MinutesBooks books;
    private final Clock clock;

    RoomPage(
            MeetingRooms rooms,
            MeetingTasks tasks,
            GroupPeople people,
            RoomVotesPart votes,
            MinutesBooks books,
            Clock clock) {
        this.votes = votes;
        this.books = books;
        this.clock = clock;
        this.rooms = rooms;
        this.tasks = tasks;
        this.people = people;
    }

    /**
     * @param wanted the item whose minutes are shown; {@code null} for the one talked about
     */
    String show(
            Actor actor, NetworkId network, View view, @Nullable AgendaItemId wanted, Model model) {
        Room room = rooms.open(actor, network, view.id());
        List<Item> items = room.meeting().agenda();
        Item shown = find(items, wanted == null ? room.current() : wanted);
        if (shown == null && !items.isEmpty()) {
            shown = items.getFirst();
        }
        model.addAttribute("network", network);
        model.addAttribute("meeting", room.meeting());
        model.addAttribute("room", room);
        model.addAttribute("item", shown);
        MeetingId approves =
                shown == null ? null : books.approvedBy(actor, network, shown.id()).orElse(null);
        model.addAttribute("approves", approves);
        model.addAttribute(
                "objections",
                approves == null ? List.of() : books.open(actor, network, approves).standing());
        model.addAttribute("far", isFar(view));
        model.addAttribute("takenBackAt", view.openingTakenBackAt());
        model.addAttribute("zone", MeetingTime.ZONE);
        model.addAttribute("tasks", tasks.ofMeeting(actor, network, view.id()));
        List<Belonging> belonging = people.of(network, view.card().group());
        model.addAttribute("people", belonging);
        model.addAttribute("writers", belonging.stream().filter(Belonging::isMember).toList());
        List<String> voiceless = votes.voiceless(network, room.meeting());
        model.addAttribute("voiceless", voiceless);
        model.addAttribute(
                "unseated",
                room.unseated().stream().filter(one -> !voiceless.contains(one)).toList());
        votes.show(actor, network, room, shown, model);
        model.addAttribute("longest", MeetingRooms.LONGEST_MINUTES);
        if (!model.containsAttribute("text")) {
            model.addAttribute("text", shown == null ? "" : room.minutesOf(shown.id()));
        }
        if (!model.containsAttribute(MeetingPages.FORM)) {
            model.addAttribute(MeetingPages.FORM, new TaskForm("", "", "", "", ""));
        }
        if (!model.containsAttribute(GUEST)) {
            model.addAttribute(GUEST, new GuestForm("", ""));
        }
        return "meetings/room";
    }

    /** Whether opening it now would be opening it on another day than was said. */
    boolean isFar(View view) {
        return view.card().state().isAhead() && view.card().time().isOnAnotherDay(clock.instant());
    }

    private static @Nullable Item find(List<Item> items, @Nullable AgendaItemId wanted) {
        return items.stream()
                .filter(one -> Objects.equals(one.id(), wanted))
                .findFirst()
                .orElse(null);
    }
}
