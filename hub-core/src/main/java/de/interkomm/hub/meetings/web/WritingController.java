package de.interkomm.hub.meetings.web;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.Agendas.Item;
import de.interkomm.hub.meetings.Duty;
import de.interkomm.hub.meetings.MeetingRooms;
import de.interkomm.hub.meetings.MeetingRooms.Desk;
import de.interkomm.hub.meetings.MeetingRooms.Turn;
import de.interkomm.hub.meetings.MeetingRooms.Written;
import de.interkomm.hub.meetings.Meetings.View;
import de.interkomm.hub.meetings.MinutesBooks;
import de.interkomm.hub.meetings.MinutesBooks.Reading;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The page of whoever takes the minutes without holding the meeting, and who that is. */
@Controller
class WritingController {

    private static final String WRITING = MeetingPages.MEETING + "/writing";

    private final MeetingRooms rooms;
    private final MinutesBooks books;
    private final MeetingPages pages;

    WritingController(MeetingRooms rooms, MinutesBooks books, MeetingPages pages) {
        this.rooms = rooms;
        this.books = books;
        this.pages = pages;
    }

    /** Asks before several who have chaired give way to one. */
    @PostMapping(MeetingPages.MEETING + "/room/{duty:chair|minute-taker}")
    String name(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @PathVariable String duty,
            @RequestParam(defaultValue = "") String person,
            @RequestParam Optional<String> sure,
            @CurrentActor Actor actor) {
        View view = pages.open(actor, network, group, meeting);
        Duty named = duty.equals("chair") ? Duty.CHAIR : Duty.MINUTES;
        if (named == Duty.CHAIR
                && sure.isEmpty()
                && !rooms.open(actor, network, view.id()).replaceable().isEmpty()) {
            return MeetingPages.to(network, group, meeting, "/room?refused=chair");
        }
        Turn turn = rooms.name(actor, network, view.id(), named, account(person));
        return MeetingPages.to(
                network,
                group,
                meeting,
                turn == Turn.DONE ? "/room#" + duty : "/room?refused=stale");
    }

    private static @Nullable AccountId account(String typed) {
        try {
            return typed.isEmpty() ? null : new AccountId(UUID.fromString(typed));
        } catch (IllegalArgumentException _) {
            throw new PageNotFound();
        }
    }

    /** Once the minutes are given out, they stand there to be read. */
    @GetMapping(WRITING)
    String desk(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @RequestParam(defaultValue = "") String item,
            @CurrentActor Actor actor,
            Model model) {
        View view = pages.open(actor, network, group, meeting);
        if (rooms.mayWrite(actor, network, view.id())) {
            return page(actor, network, view, AgendaItemId.parse(item).orElse(null), model);
        }
        if (books.readable(actor, network, view.id()) == Reading.YES) {
            return MeetingPages.to(network, group, meeting, "/minutes");
        }
        throw new PageNotFound();
    }

    /** As pages without scripts save. */
    @PostMapping(WRITING + "/{item}")
    String write(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @PathVariable String item,
            @RequestParam(defaultValue = "") String base,
            @RequestParam(defaultValue = "") String text,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        View view = pages.open(actor, network, group, meeting);
        AgendaItemId id = MeetingPages.item(item);
        if (find(view.agenda(), id) == null) {
            throw new PageNotFound();
        }
        Written came =
                rooms.write(actor, network, id, MeetingPages.unix(base), MeetingPages.unix(text));
        if (MeetingPages.isStored(came, text, response, model)) {
            return MeetingPages.to(network, group, meeting, "/writing?item=" + id);
        }
        return page(actor, network, view, id, model);
    }

    /**
     * @param wanted {@code null} for the item talked about
     */
    private String page(
            Actor actor, NetworkId network, View view, @Nullable AgendaItemId wanted, Model model) {
        Desk desk = rooms.desk(actor, network, view.id());
        AgendaItemId current = desk.meeting().current();
        List<Item> items = desk.meeting().agenda();
        Item shown = find(items, wanted == null ? current : wanted);
        if (shown == null && !items.isEmpty()) {
            shown = items.getFirst();
        }
        model.addAttribute("network", network);
        model.addAttribute("meeting", desk.meeting());
        model.addAttribute("written", desk);
        model.addAttribute("current", current);
        model.addAttribute("item", shown);
        model.addAttribute("longest", MeetingRooms.LONGEST_MINUTES);
        if (!model.containsAttribute("text")) {
            model.addAttribute("text", shown == null ? "" : desk.minutesOf(shown.id()));
        }
        return "meetings/writing";
    }

    private static @Nullable Item find(List<Item> items, @Nullable AgendaItemId wanted) {
        return items.stream()
                .filter(one -> Objects.equals(one.id(), wanted))
                .findFirst()
                .orElse(null);
    }
}
