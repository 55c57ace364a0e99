package de.interkomm.hub.meetings.web;

import static de.interkomm.hub.meetings.web.MeetingPages.FORM;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.Agendas.Item;
import de.interkomm.hub.meetings.AttendeeId;
import de.interkomm.hub.meetings.Audience;
import de.interkomm.hub.meetings.ItemState;
import de.interkomm.hub.meetings.MeetingRooms;
import de.interkomm.hub.meetings.MeetingRooms.Room;
import de.interkomm.hub.meetings.MeetingRooms.Turn;
import de.interkomm.hub.meetings.MeetingRooms.Written;
import de.interkomm.hub.meetings.MeetingState;
import de.interkomm.hub.meetings.MeetingTasks;
import de.interkomm.hub.meetings.MeetingTime;
import de.interkomm.hub.meetings.Meetings.View;
import de.interkomm.hub.meetings.PresenceWay;
import de.interkomm.hub.meetings.TaskId;
import de.interkomm.hub.resolutions.Resolutions.OnAgenda;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The chair's screen: who is there, what is talked about, what is written down. */
@Controller
class RoomController {

    private static final String ROOM = MeetingPages.MEETING + "/room";
    private static final String ITEM = ROOM + "/{item}";

    private final MeetingRooms rooms;
    private final MeetingTasks tasks;
    private final MeetingPages pages;
    private final RoomPage page;
    private final RoomVotesPart votes;
    private final LiveMeetings live;
    private final Clock clock;

    RoomController(
            MeetingRooms rooms,
            MeetingTasks tasks,
            MeetingPages pages,
            RoomPage page,
            RoomVotesPart votes,
            LiveMeetings live,
            Clock clock) {
        this.rooms = rooms;
        this.tasks = tasks;
        this.pages = pages;
        this.page = page;
        this.votes = votes;
        this.live = live;
        this.clock = clock;
    }

    @GetMapping(ROOM)
    String room(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String refused,
            @RequestParam(defaultValue = "") String again,
            @CurrentActor Actor actor,
            Model model) {
        View view = pages.held(actor, network, group, meeting, model);
        model.addAttribute("refused", refused);
        votes.prepareRound(actor, network, again, model);
        return page.show(actor, network, view, AgendaItemId.parse(item).orElse(null), model);
    }

    /** Tells of every change to those who belong to the group, until the page is left. */
    @GetMapping(MeetingPages.MEETING + "/live")
    ResponseEntity<SseEmitter> live(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @CurrentActor Actor actor) {
        View view = pages.open(actor, network, group, meeting);
        if (view.reads() != Audience.INTERNAL) {
            throw new PageNotFound();
        }
        return live.hasRoom()
                ? ResponseEntity.ok()
                        // Proxies hand each line on at once.
                        .header("X-Accel-Buffering", "no")
                        .body(live.watch(network, view.id()))
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
    }

    @PostMapping(ROOM + "/begin")
    String begin(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @RequestParam Optional<String> sure,
            @CurrentActor Actor actor) {
        View view = pages.open(actor, network, group, meeting);
        if (page.isFar(view) && sure.isEmpty()) {
            return MeetingPages.to(network, group, meeting, "/room?refused=far#refused");
        }
        return back(rooms.begin(actor, network, view.id()), network, group, meeting, "#bar");
    }

    @PostMapping(ROOM + "/begin/withdrawal")
    String takeBackOpening(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @CurrentActor Actor actor) {
        View view = pages.open(actor, network, group, meeting);
        return back(
                rooms.takeBackOpening(actor, network, view.id()), network, group, meeting, "#bar");
    }

    /** Asks before, as it cannot be taken back. */
    @GetMapping(ROOM + "/end")
    String question(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @CurrentActor Actor actor,
            Model model) {
        View view = pages.held(actor, network, group, meeting, model);
        if (view.card().state() != MeetingState.UNDER_WAY) {
            return back(Turn.STALE, network, group, meeting, "");
        }
        Room room = rooms.open(actor, network, view.id());
        List<OnAgenda> undecided = votes.undecided(actor, network, view);
        List<UUID> left = room.left().stream().map(one -> one.id().value()).toList();
        model.addAttribute("room", room);
        model.addAttribute("voting", votes.voting(actor, network, view));
        model.addAttribute("undecided", undecided);
        model.addAttribute(
                "staying", undecided.stream().filter(one -> !left.contains(one.item())).toList());
        return "meetings/closing";
    }

    @PostMapping(ROOM + "/end")
    String end(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @CurrentActor Actor actor) {
        View view = pages.open(actor, network, group, meeting);
        return back(rooms.end(actor, network, view.id()), network, group, meeting, "#bar");
    }

    @PostMapping(ROOM + "/attendance")
    String attend(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @RequestParam(defaultValue = "") String attendee,
            @RequestParam(defaultValue = "") String way,
            @CurrentActor Actor actor) {
        View view = pages.open(actor, network, group, meeting);
        AttendeeId id = AttendeeId.parse(attendee).orElseThrow(PageNotFound::new);
        Turn turn =
                switch (way) {
                    case "HERE" -> rooms.arrive(actor, network, view.id(), id, PresenceWay.HERE);
                    case "REMOTE" ->
                            rooms.arrive(actor, network, view.id(), id, PresenceWay.REMOTE);
                    case "DEPUTY" ->
                            rooms.represent(actor, network, view.id(), id, PresenceWay.HERE);
                    case "DEPUTY_REMOTE" ->
                            rooms.represent(actor, network, view.id(), id, PresenceWay.REMOTE);
                    case "GONE" -> rooms.leave(actor, network, view.id(), id);
                    case "NEVER" -> rooms.neverCame(actor, network, view.id(), id);
                    case "DEPUTY_NEVER" -> rooms.deputyNeverCame(actor, network, view.id(), id);
                    default -> throw new PageNotFound();
                };
        return back(turn, network, group, meeting, "#attendee-" + id);
    }

    @PostMapping(ROOM + "/guests")
    String welcome(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @ModelAttribute(RoomPage.GUEST) GuestForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        View view = pages.held(actor, network, group, meeting, model);
        form.check(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.show(actor, network, view, null, model);
        }
        return back(
                rooms.welcome(actor, network, view.id(), form.name(), form.from()),
                network,
                group,
                meeting,
                "#attendance");
    }

    @PostMapping(ROOM + "/newcomers")
    String list(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @CurrentActor Actor actor) {
        View view = pages.open(actor, network, group, meeting);
        return back(rooms.list(actor, network, view.id()), network, group, meeting, "#attendance");
    }

    @PostMapping(ITEM + "/current")
    String turnTo(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @PathVariable String item,
            @CurrentActor Actor actor) {
        AgendaItemId id = itemOf(actor, network, group, meeting, item);
        return at(id, rooms.turnTo(actor, network, id), network, group, meeting, ownOf(id));
    }

    /** Asks before somebody is done with an item and leaves motions on it undecided. */
    @GetMapping(ITEM + "/state")
    String questionOfMotions(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @PathVariable String item,
            @CurrentActor Actor actor,
            Model model) {
        View view = pages.held(actor, network, group, meeting, model);
        AgendaItemId id = itemOf(actor, network, group, meeting, item);
        List<OnAgenda> undecided =
                votes.undecided(actor, network, view).stream()
                        .filter(one -> one.item().equals(id.value()))
                        .toList();
        if (view.card().state() != MeetingState.UNDER_WAY || undecided.isEmpty()) {
            return back(Turn.DONE, network, group, meeting, ownOf(id));
        }
        model.addAttribute("undecided", undecided);
        model.addAttribute(
                "item",
                view.agenda().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow());
        return "meetings/settling";
    }

    @PostMapping(ITEM + "/state")
    String settle(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @PathVariable String item,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String sure,
            @CurrentActor Actor actor) {
        AgendaItemId id = itemOf(actor, network, group, meeting, item);
        if (!state.equals("DONE")) {
            Turn turn = rooms.settle(actor, network, id, ItemState.OPEN);
            return at(id, turn, network, group, meeting, ownOf(id));
        }
        Turn turn =
                sure.isEmpty()
                        ? rooms.settle(actor, network, id, ItemState.DONE)
                        : rooms.settleUndecided(actor, network, id);
        if (turn == Turn.WAITING) {
            return MeetingPages.to(network, group, meeting, "/room/" + id + "/state");
        }
        List<Item> agenda = pages.open(actor, network, group, meeting).agenda();
        return at(
                id,
                turn,
                network,
                group,
                meeting,
                next(agenda, id).map(one -> ownOf(one.id())).orElse("?item=" + id + "#end"));
    }

    /** What is open after an item, or else before it. */
    private static Optional<Item> next(List<Item> agenda, AgendaItemId item) {
        return Stream.concat(
                        agenda.stream().dropWhile(one -> !one.id().equals(item)), agenda.stream())
                .filter(one -> one.state() == ItemState.OPEN)
                .findFirst();
    }

    @PostMapping(ITEM + "/minutes")
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
        View view = pages.held(actor, network, group, meeting, model);
        AgendaItemId id = itemOf(actor, network, group, meeting, item);
        Written came =
                rooms.write(actor, network, id, MeetingPages.unix(base), MeetingPages.unix(text));
        if (MeetingPages.isStored(came, text, response, model)) {
            return back(Turn.DONE, network, group, meeting, "?item=" + id + "#minutes");
        }
        return page.show(actor, network, view, id, model);
    }

    /** The same for a page that saves by itself. */
    @PostMapping(ITEM + "/autosave")
    ResponseEntity<Autosaved> autosave(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @PathVariable String item,
            @RequestParam(defaultValue = "") String base,
            @RequestParam(defaultValue = "") String text,
            @CurrentActor Actor actor) {
        AgendaItemId id = itemOf(actor, network, group, meeting, item);
        return switch (rooms.write(
                actor, network, id, MeetingPages.unix(base), MeetingPages.unix(text))) {
            case Written.Saved(var now, var conflicts) ->
                    ResponseEntity.ok(new Autosaved(now, conflicts));
            case Written.TooLong() ->
                    ResponseEntity.unprocessableContent().body(new Autosaved(text, List.of()));
            case Written.Closed() ->
                    ResponseEntity.status(HttpStatus.CONFLICT).body(new Autosaved(text, List.of()));
        };
    }

    @PostMapping(ROOM + "/tasks")
    String addTask(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @ModelAttribute(FORM) TaskForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        View view = pages.held(actor, network, group, meeting, model);
        form.check(errors);
        var person = form.account(errors);
        var due = form.day(errors, LocalDate.ofInstant(clock.instant(), MeetingTime.ZONE));
        AgendaItemId item = form.itemId();
        if (errors.hasErrors()) {
            model.addAttribute("errorsInTask", true);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.show(actor, network, view, item, model);
        }
        MeetingTasks.Turn turn =
                tasks.add(actor, network, view.id(), item, form.title(), person, form.other(), due);
        return back(
                turn == MeetingTasks.Turn.DONE ? Turn.DONE : Turn.STALE,
                network,
                group,
                meeting,
                (item == null ? "" : "?item=" + item) + "#tasks");
    }

    @PostMapping(ROOM + "/tasks/{task}/removal")
    String removeTask(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @PathVariable String task,
            @CurrentActor Actor actor) {
        pages.open(actor, network, group, meeting);
        TaskId id = TaskId.parse(task).orElseThrow(PageNotFound::new);
        MeetingTasks.Turn turn = tasks.remove(actor, network, id);
        return back(
                turn == MeetingTasks.Turn.DONE ? Turn.DONE : Turn.STALE,
                network,
                group,
                meeting,
                "#tasks");
    }

    private AgendaItemId itemOf(
            Actor actor, NetworkId network, String group, String meeting, String item) {
        AgendaItemId id = MeetingPages.item(item);
        View view = pages.open(actor, network, group, meeting);
        if (view.agenda().stream().noneMatch(one -> one.id().equals(id))) {
            throw new PageNotFound();
        }
        return id;
    }

    private static String ownOf(AgendaItemId item) {
        return "?item=" + item + "#item";
    }

    private static String back(
            Turn turn, NetworkId network, String group, String meeting, String more) {
        String way = turn == Turn.DONE ? more : "?refused=" + word(turn) + "#refused";
        return MeetingPages.to(network, group, meeting, "/room" + way);
    }

    /** Where something is refused one stays at the item. */
    private static String at(
            AgendaItemId item,
            Turn turn,
            NetworkId network,
            String group,
            String meeting,
            String more) {
        String refused = "?item=" + item + "&refused=" + word(turn) + "#refused";
        return back(Turn.DONE, network, group, meeting, turn == Turn.DONE ? more : refused);
    }

    private static String word(Turn turn) {
        return turn.name().toLowerCase(Locale.ROOT);
    }

    /** What stands there now, and what both had changed. */
    record Autosaved(String text, List<String> conflicts) {}
}
