package de.interkomm.hub.meetings.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.MeetingRooms;
import de.interkomm.hub.meetings.MeetingRooms.Turn;
import de.interkomm.hub.meetings.MeetingRooms.Votes;
import de.interkomm.hub.meetings.MeetingState;
import de.interkomm.hub.meetings.MeetingVotes;
import de.interkomm.hub.meetings.MeetingVotes.PutResult;
import de.interkomm.hub.meetings.Meetings.View;
import de.interkomm.hub.resolutions.BallotId;
import de.interkomm.hub.resolutions.Ballots;
import de.interkomm.hub.resolutions.Ballots.CastResult;
import de.interkomm.hub.resolutions.Ballots.CloseResult;
import de.interkomm.hub.resolutions.Ballots.HandResult;
import de.interkomm.hub.resolutions.Ballots.OpenResult;
import de.interkomm.hub.resolutions.Choice;
import de.interkomm.hub.resolutions.EntryId;
import de.interkomm.hub.resolutions.Majority;
import de.interkomm.hub.resolutions.MotionDraft;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.Resolutions;
import de.interkomm.hub.resolutions.VotingRules;
import de.interkomm.hub.resolutions.VotingSheets;
import de.interkomm.hub.resolutions.Way;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.shell.Typing;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the chair does about votes on the items of a meeting's agenda. */
@Controller
class RoomVotesController {

    private static final String ITEM = MeetingPages.MEETING + "/room/{item}";
    private static final String VOTE = ITEM + "/votes/{resolution}";
    private static final int MOST_HANDS = 100_000;

    private final MeetingRooms rooms;
    private final MeetingVotes votes;
    private final Ballots ballots;
    private final Resolutions resolutions;
    private final VotingSheets sheets;
    private final MeetingPages pages;
    private final RoomPage page;
    private final MessageSource messages;

    RoomVotesController(
            MeetingRooms rooms,
            MeetingVotes votes,
            Ballots ballots,
            Resolutions resolutions,
            VotingSheets sheets,
            MeetingPages pages,
            RoomPage page,
            MessageSource messages) {
        this.rooms = rooms;
        this.votes = votes;
        this.ballots = ballots;
        this.resolutions = resolutions;
        this.sheets = sheets;
        this.pages = pages;
        this.page = page;
        this.messages = messages;
    }

    @PostMapping(ITEM + "/motions")
    String put(
            @PathVariable NetworkId network,
            @PathVariable Map<String, String> path,
            @ModelAttribute(RoomVotesPart.MOTION) MotionOnItemForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        At at = At.of(network, path);
        View view = pages.held(actor, at.network(), at.group(), at.meeting(), model);
        AgendaItemId item = item(view, at);
        MotionDraft draft = form.toDraft(errors);
        if (draft == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refused", "");
            return page.show(actor, at.network(), view, item, model);
        }
        PutResult result =
                ResolutionId.parse(form.earlier())
                        .map(one -> votes.putNextRound(actor, at.network(), item, one, draft))
                        .orElseGet(() -> votes.put(actor, at.network(), item, draft));
        return put(at, result);
    }

    @PostMapping(ITEM + "/approval")
    String putApproval(
            @PathVariable NetworkId network,
            @PathVariable Map<String, String> path,
            @CurrentActor Actor actor) {
        At at = At.of(network, path);
        return put(at, votes.putApproval(actor, at.network(), item(open(at, actor), at)));
    }

    private static String put(At at, PutResult result) {
        return switch (result) {
            case PutResult.Put(var id) -> back(at, "", "#motion-" + id);
            case PutResult.Stale() -> back(at, "stale", "");
        };
    }

    @PostMapping(ITEM + "/placement")
    String place(
            @PathVariable NetworkId network,
            @PathVariable Map<String, String> path,
            @RequestParam(defaultValue = "") String motion,
            @CurrentActor Actor actor) {
        At at = At.of(network, path);
        AgendaItemId item = item(open(at, actor), at);
        ResolutionId id = ResolutionId.parse(motion).orElseThrow(PageNotFound::new);
        return back(at, votes.place(actor, at.network(), item, id), "#motion-" + id);
    }

    @PostMapping(VOTE + "/removal")
    String displace(
            @PathVariable NetworkId network,
            @PathVariable Map<String, String> path,
            @CurrentActor Actor actor) {
        At at = At.of(network, path);
        AgendaItemId item = item(open(at, actor), at);
        return back(at, votes.displace(actor, at.network(), item, at.motion()), "#votes");
    }

    @PostMapping(VOTE + "/opening")
    String openBallot(
            @PathVariable NetworkId network,
            @PathVariable Map<String, String> path,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String majority,
            @CurrentActor Actor actor) {
        At at = At.of(network, path);
        View view = open(at, actor);
        Way wanted = Typing.choice(Way.values(), way);
        Majority needed = Typing.choice(Majority.values(), majority);
        if (wanted == null || needed == null) {
            return back(at, "way", "");
        }
        VotingRules rules = sheets.rules(at.network(), view.card().group()).with(wanted, needed);
        if (lacksVoters(actor, at.network(), view)) {
            return back(at, "nobody-there", "");
        }
        return switch (votes.open(actor, at.network(), item(view, at), at.motion(), rules)) {
            case OpenResult.Opened _ -> back(at, "", "#motion-" + at.resolution());
            case OpenResult.NobodyCanVote() -> back(at, "nobody", "");
            case OpenResult.Stale(), OpenResult.TooLate() -> back(at, "stale", "");
        };
    }

    /** Whether nobody of those with a vote in a meeting under way is there. */
    private boolean lacksVoters(Actor actor, NetworkId network, View view) {
        Votes votes = rooms.presence(actor, network, view.id()).votes();
        return view.mayHold()
                && view.card().state() == MeetingState.UNDER_WAY
                && votes.all() > 0
                && votes.there() == 0;
    }

    @PostMapping(VOTE + "/records")
    String record(
            @PathVariable NetworkId network,
            @PathVariable Map<String, String> path,
            @RequestParam(defaultValue = "") String entry,
            @RequestParam(defaultValue = "") String choice,
            @CurrentActor Actor actor) {
        At at = At.of(network, path);
        Ballots.View ballot = latest(at, actor);
        EntryId id = EntryId.parse(entry).orElseThrow(PageNotFound::new);
        Choice chosen = Choice.parse(choice, ballot.candidates()).orElseThrow(PageNotFound::new);
        CastResult result = ballots.record(actor, at.network(), ballot.id(), id, chosen);
        return switch (result) {
            case CAST, CHANGED -> back(at, "", "#motion-" + at.resolution());
            case ALREADY -> back(at, "own-vote", "");
            case CLOSED, CHANGED_TOO_LATE, NOT_PRESENT, DEPUTISED, LENT_OUT, NOT_YOURS ->
                    back(at, "vote", "");
        };
    }

    /** Asks before hands are taken for the result, where some are missing or too few are there. */
    @GetMapping(VOTE + "/hands")
    String questionHands(
            @PathVariable NetworkId network,
            @PathVariable Map<String, String> path,
            @RequestParam Map<String, String> typed,
            @CurrentActor Actor actor,
            Model model) {
        At at = At.of(network, path);
        View view = pages.held(actor, at.network(), at.group(), at.meeting(), model);
        Ballots.View ballot = latest(at, actor);
        Map<Choice, Integer> hands = hands(ballot, typed);
        if (hands == null || !ballot.takesHands()) {
            return back(at, "stale", "");
        }
        model.addAttribute("hands", hands);
        model.addAttribute("shown", shown(hands));
        return ask(at, actor, view, ballot, "hands", model);
    }

    @PostMapping(VOTE + "/hands")
    String count(
            @PathVariable NetworkId network,
            @PathVariable Map<String, String> path,
            @RequestParam Map<String, String> typed,
            @RequestParam Optional<String> sure,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        At at = At.of(network, path);
        View view = pages.held(actor, at.network(), at.group(), at.meeting(), model);
        Ballots.View ballot = latest(at, actor);
        Map<Choice, Integer> hands = hands(ballot, typed);
        if (hands != null && sure.isEmpty() && isDoubtful(ballot, hands)) {
            return "redirect:" + screen(at, question(at, "hands")) + query(hands);
        }
        String problem =
                hands == null
                        ? messages.getMessage("meetings.votes.hands.malformed", null, locale)
                        : switch (ballots.closeByHand(actor, at.network(), ballot.id(), hands)) {
                            case HandResult.Closed _, HandResult.CalledOff _ -> null;
                            case HandResult.TooMany(int present) ->
                                    messages.getMessage(
                                            "meetings.votes.hands.too-many",
                                            new Object[] {present},
                                            locale);
                            case HandResult.Singly() ->
                                    messages.getMessage(
                                            "meetings.votes.hands.singly", null, locale);
                        };
        if (problem == null) {
            return back(at, "", "#motion-" + at.resolution());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refused", "");
        model.addAttribute("handsOf", at.motion());
        model.addAttribute("handsTyped", typed);
        model.addAttribute("handsProblem", problem);
        return page.show(actor, at.network(), view, item(view, at), model);
    }

    /** What is left empty is nobody; {@code null} if something is no number, or nothing is said. */
    private static @Nullable Map<Choice, Integer> hands(
            Ballots.View ballot, Map<String, String> typed) {
        Map<Choice, Integer> hands = new LinkedHashMap<>();
        for (Choice choice : ballot.choices()) {
            String words = typed.getOrDefault(choice.code(), "").strip();
            if (!words.isEmpty()) {
                Integer number = Typing.number(words);
                if (number == null || number < 0 || number > MOST_HANDS) {
                    return null;
                }
                hands.put(choice, number);
            }
        }
        return hands.isEmpty() ? null : hands;
    }

    /** Whether these hands could be taken, but are not all there are, or resolve nothing. */
    private static boolean isDoubtful(Ballots.View ballot, Map<Choice, Integer> hands) {
        int present = ballot.turnout().present();
        int shown = shown(hands);
        return ballot.takesHands()
                && (shown < present || (shown == present && ballot.isShortOfQuorum()));
    }

    private static int shown(Map<Choice, Integer> hands) {
        return hands.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String query(Map<Choice, Integer> hands) {
        return hands.entrySet().stream()
                .map(one -> one.getKey().code() + "=" + one.getValue())
                .collect(Collectors.joining("&", "?", ""));
    }

    /** Asks before, where somebody present has not voted, or too few are there. */
    @GetMapping(VOTE + "/closing")
    String question(
            @PathVariable NetworkId network,
            @PathVariable Map<String, String> path,
            @CurrentActor Actor actor,
            Model model) {
        At at = At.of(network, path);
        View view = pages.held(actor, at.network(), at.group(), at.meeting(), model);
        Ballots.View ballot = latest(at, actor);
        if (!ballot.isOpen()) {
            return back(at, "stale", "");
        }
        return ask(at, actor, view, ballot, "closing", model);
    }

    private String ask(
            At at, Actor actor, View view, Ballots.View ballot, String step, Model model) {
        model.addAttribute("card", resolutions.open(actor, at.network(), at.motion()).card());
        model.addAttribute("ballot", ballot);
        model.addAttribute(
                "screen", screen(at, "?item=" + item(view, at) + "#motion-" + at.motion()));
        model.addAttribute("action", screen(at, question(at, step)));
        return "resolutions/closing";
    }

    @PostMapping(VOTE + "/closing")
    String close(
            @PathVariable NetworkId network,
            @PathVariable Map<String, String> path,
            @RequestParam Optional<String> sure,
            @CurrentActor Actor actor) {
        At at = At.of(network, path);
        Ballots.View ballot = latest(at, actor);
        if (ballot.isDoubtful() && sure.isEmpty()) {
            return "redirect:" + screen(at, question(at, "closing"));
        }
        return switch (ballots.close(actor, at.network(), ballot.id())) {
            case CloseResult.Closed _ -> back(at, "", "#motion-" + at.resolution());
            case CloseResult.TooEarly(), CloseResult.CalledOff() -> back(at, "stale", "");
        };
    }

    private static String screen(At at, String more) {
        return "/networks/%s/groups/%s/meetings/%s/room%s"
                .formatted(
                        at.network(),
                        MeetingPages.group(at.group()),
                        MeetingPages.id(at.meeting()),
                        more);
    }

    private static String question(At at, String step) {
        return "/%s/votes/%s/%s".formatted(MeetingPages.item(at.item()), at.motion(), step);
    }

    @PostMapping(VOTE + "/calling-off")
    String callOff(
            @PathVariable NetworkId network,
            @PathVariable Map<String, String> path,
            @CurrentActor Actor actor) {
        At at = At.of(network, path);
        Ballots.View ballot = latest(at, actor);
        return switch (ballots.callOff(actor, at.network(), ballot.id())) {
            case DONE -> back(at, "", "#motion-" + at.resolution());
            case STALE -> back(at, "stale", "");
        };
    }

    private View open(At at, Actor actor) {
        return pages.open(actor, at.network(), at.group(), at.meeting());
    }

    /** The ballot that is open, or was the last, on a motion of the item. */
    private Ballots.View latest(At at, Actor actor) {
        View view = open(at, actor);
        AgendaItemId item = item(view, at);
        ResolutionId motion = at.motion();
        if (votes.onAgenda(actor, at.network(), view.id()).stream()
                .noneMatch(
                        one -> one.item().equals(item.value()) && one.card().id().equals(motion))) {
            throw new PageNotFound();
        }
        BallotId ballot =
                resolutions.open(actor, at.network(), motion).ballots().stream()
                        .findFirst()
                        .orElseThrow(PageNotFound::new);
        return ballots.view(actor, at.network(), ballot);
    }

    private static AgendaItemId item(View view, At at) {
        AgendaItemId id = MeetingPages.item(at.item());
        if (view.agenda().stream().noneMatch(one -> one.id().equals(id))) {
            throw new PageNotFound();
        }
        return id;
    }

    private static String back(At at, Turn turn, String more) {
        return back(at, turn == Turn.DONE ? "" : "stale", more);
    }

    private static String back(At at, String refused, String more) {
        String query = "?item=" + MeetingPages.item(at.item());
        return MeetingPages.to(
                at.network(),
                at.group(),
                at.meeting(),
                "/room" + query + (refused.isEmpty() ? more : "&refused=" + refused + "#refused"));
    }

    /** Where the address points: the parts of {@link #VOTE}. */
    private record At(
            NetworkId network, String group, String meeting, String item, String resolution) {

        static At of(NetworkId network, Map<String, String> path) {
            return new At(
                    network,
                    path.getOrDefault("group", ""),
                    path.getOrDefault("meeting", ""),
                    path.getOrDefault("item", ""),
                    path.getOrDefault("resolution", ""));
        }

        ResolutionId motion() {
            return ResolutionId.parse(resolution).orElseThrow(PageNotFound::new);
        }
    }
}
