package de.interkomm.hub.resolutions.web;

import static de.interkomm.hub.resolutions.web.ResolutionPages.FORM;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.resolutions.BallotId;
import de.interkomm.hub.resolutions.Ballots;
import de.interkomm.hub.resolutions.Ballots.CastResult;
import de.interkomm.hub.resolutions.Ballots.CloseResult;
import de.interkomm.hub.resolutions.Ballots.Hand;
import de.interkomm.hub.resolutions.Ballots.LendResult;
import de.interkomm.hub.resolutions.Ballots.OpenResult;
import de.interkomm.hub.resolutions.Ballots.Turn;
import de.interkomm.hub.resolutions.Choice;
import de.interkomm.hub.resolutions.EntryId;
import de.interkomm.hub.resolutions.Majority;
import de.interkomm.hub.resolutions.Resolutions.View;
import de.interkomm.hub.resolutions.SentVotes;
import de.interkomm.hub.resolutions.VotingRules;
import de.interkomm.hub.resolutions.VotingSheets;
import de.interkomm.hub.resolutions.Way;
import de.interkomm.hub.resolutions.web.ResolutionPages.Shown;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Opening a ballot, voting, lending one's vote, and closing. */
@Controller
class BallotController {

    private static final String OPENING = ResolutionPages.RESOLUTION + "/opening";
    private static final String BALLOT = ResolutionPages.RESOLUTION + "/ballot";
    private static final String ENTRY = BALLOT + "/{entry}";
    private static final String CLOSING = ResolutionPages.RESOLUTION + "/closing";

    private final Ballots ballots;
    private final VotingSheets sheets;
    private final ResolutionPages pages;
    private final Clock clock;

    BallotController(Ballots ballots, VotingSheets sheets, ResolutionPages pages, Clock clock) {
        this.ballots = ballots;
        this.sheets = sheets;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(OPENING)
    String prepare(
            @PathVariable NetworkId network,
            @PathVariable String resolution,
            @CurrentActor Actor actor,
            Model model) {
        View view = pages.held(actor, network, resolution, model);
        if (!view.card().state().canBeVotedOn()) {
            return stale(network, view);
        }
        VotingRules rules = sheets.rules(network, view);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ResolutionPages.GERMANY);
        model.addAttribute(FORM, OpeningForm.of(rules, today));
        return opening(actor, network, view, model);
    }

    @PostMapping(OPENING)
    String open(
            @PathVariable NetworkId network,
            @PathVariable String resolution,
            @ModelAttribute(FORM) OpeningForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        View view = pages.held(actor, network, resolution, model);
        if (!view.card().state().canBeVotedOn()) {
            return stale(network, view);
        }
        VotingRules rules = form.toRules(sheets.rules(network, view.card().group()), errors);
        Instant deadline = form.toDeadline(clock.instant(), errors);
        if (rules != null && deadline != null) {
            switch (ballots.openInWriting(actor, network, view.id(), rules, deadline)) {
                case OpenResult.Opened _ -> {
                    return ResolutionPages.to(network, view.id(), "?done=opened");
                }
                case OpenResult.NobodyCanVote() -> errors.reject("resolutions.refused.nobody");
                case OpenResult.TooLate() ->
                        errors.rejectValue("day", "resolutions.form.day.bounds");
                case OpenResult.Stale() -> {
                    return stale(network, view);
                }
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return opening(actor, network, view, model);
    }

    /** To the motion, which says how things are and what can be done. */
    private static String stale(NetworkId network, View view) {
        return ResolutionPages.to(network, view.id(), "?refused=stale");
    }

    private String opening(Actor actor, NetworkId network, View view, Model model) {
        model.addAttribute("sheet", sheets.open(actor, network, view.card().group()));
        model.addAttribute("voiceless", sheets.voiceless(network, view.card().group()));
        model.addAttribute("ways", Way.values());
        model.addAttribute("majorities", Majority.values());
        return "resolutions/opening";
    }

    @GetMapping(BALLOT)
    String ballot(
            @PathVariable NetworkId network,
            @PathVariable String resolution,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String refused,
            @RequestParam(defaultValue = "") String lend,
            @RequestParam(defaultValue = "") List<String> sent,
            @CurrentActor Actor actor,
            Locale locale,
            Model model) {
        View view = pages.show(actor, network, resolution, model);
        model.addAttribute("lend", lend);
        if (!sent.isEmpty()) {
            Ballots.View ballot = ballots.view(actor, network, ResolutionPages.latest(view));
            model.addAttribute("sent", SentVotes.of(sent, List.of(ballot)));
        }
        return page(actor, network, view, done, refused, locale, model);
    }

    private String page(
            Actor actor,
            NetworkId network,
            View view,
            String done,
            String refused,
            Locale locale,
            Model model) {
        BallotId id = ResolutionPages.latest(view);
        model.addAttribute("done", done);
        model.addAttribute("refused", refused);
        Shown shown = pages.ballots(actor, network, view, locale).getFirst();
        model.addAttribute("shown", shown);
        model.addAttribute("rules", ballots.rules(shown.ballot(), locale));
        model.addAttribute("carriers", ballots.carriers(actor, network, id));
        return "resolutions/ballot";
    }

    /** Votes; a secret vote stays as it is, so one says that one is sure. */
    @PostMapping(ENTRY)
    String cast(
            @PathVariable NetworkId network,
            @PathVariable String resolution,
            @PathVariable String entry,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String sure,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        View view = pages.show(actor, network, resolution, model);
        Ballots.View ballot = ballots.view(actor, network, ResolutionPages.latest(view));
        EntryId id = ResolutionPages.entry(entry);
        Choice chosen = Choice.parse(choice, ballot.candidates()).orElse(null);
        if (chosen == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(actor, network, view, "", "no-choice", locale, model);
        }
        if (ballot.isSecret() && ballot.isOpen() && mine(ballot, id) && sure.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("chosenFor", id);
            model.addAttribute("chosen", chosen);
            return page(actor, network, view, "", "not-sure", locale, model);
        }
        CastResult result = ballots.cast(actor, network, ballot.id(), id, chosen);
        return switch (result) {
            case CAST -> to(network, view, "?done=cast");
            case CHANGED -> to(network, view, "?done=vote-changed");
            case ALREADY, CLOSED, CHANGED_TOO_LATE, NOT_PRESENT, DEPUTISED, LENT_OUT, NOT_YOURS -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                String why = result.name().toLowerCase(Locale.ROOT).replace('_', '-');
                yield page(actor, network, view, "", why, locale, model);
            }
        };
    }

    /** Casts all votes that somebody with several has ticked. */
    @PostMapping(BALLOT)
    String castEach(
            @PathVariable NetworkId network,
            @PathVariable String resolution,
            @RequestParam Map<String, String> ticked,
            @RequestParam(defaultValue = "") String sure,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        View view = pages.show(actor, network, resolution, model);
        Ballots.View ballot = ballots.view(actor, network, ResolutionPages.latest(view));
        if (ballot.isUnchanged(ticked)) {
            return to(network, view, "?done=" + ballot.untouched());
        }
        Map<EntryId, Choice> chosen = ballot.chosen(ticked);
        if (chosen.isEmpty() || (ballot.isSecret() && ballot.isOpen() && sure.isEmpty())) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("ticked", chosen);
            String why = chosen.isEmpty() ? "no-choice" : "not-sure";
            return page(actor, network, view, "", why, locale, model);
        }
        return to(
                network,
                view,
                SentVotes.query(ballots.castEach(actor, network, ballot.id(), chosen)));
    }

    private static boolean mine(Ballots.View ballot, EntryId id) {
        return ballot.mine().stream()
                .anyMatch(one -> one.id().equals(id) && one.hand() != Hand.LENT);
    }

    @PostMapping(ENTRY + "/proxy")
    String lend(
            @PathVariable NetworkId network,
            @PathVariable String resolution,
            @PathVariable String entry,
            @RequestParam(defaultValue = "") String person,
            @CurrentActor Actor actor,
            Model model) {
        View view = pages.show(actor, network, resolution, model);
        EntryId id = ResolutionPages.entry(entry);
        String form = "&lend=%s#lend-%s".formatted(id, id);
        if (person.isEmpty()) {
            return to(network, view, "?refused=lend-nobody" + form);
        }
        BallotId ballot = ResolutionPages.latest(view);
        LendResult result = ballots.lend(actor, network, ballot, id, account(person));
        return switch (result) {
            case DONE -> to(network, view, "?done=lent");
            case TOO_MANY -> to(network, view, "?refused=too-many" + form);
            case LENDER_CARRIES -> to(network, view, "?refused=lender-carries");
            case CARRIER_LENDS -> to(network, view, "?refused=carrier-lends" + form);
            case STALE -> to(network, view, "?refused=not-lent");
        };
    }

    private static AccountId account(String typed) {
        try {
            return new AccountId(UUID.fromString(typed));
        } catch (IllegalArgumentException _) {
            throw new PageNotFound();
        }
    }

    @PostMapping(ENTRY + "/proxy/withdrawal")
    String takeBack(
            @PathVariable NetworkId network,
            @PathVariable String resolution,
            @PathVariable String entry,
            @CurrentActor Actor actor,
            Model model) {
        View view = pages.show(actor, network, resolution, model);
        BallotId ballot = ResolutionPages.latest(view);
        Turn turn = ballots.takeBack(actor, network, ballot, ResolutionPages.entry(entry));
        return to(network, view, turn == Turn.DONE ? "?done=taken-back" : "?refused=not-lent");
    }

    private static String to(NetworkId network, View view, String more) {
        return ResolutionPages.to(network, view.id(), "/ballot" + more);
    }

    /**
     * Asks before, where somebody present at the meeting has not voted, or too few are there; says
     * at the motion why one in writing cannot be closed yet.
     */
    @GetMapping(CLOSING)
    String question(
            @PathVariable NetworkId network,
            @PathVariable String resolution,
            @CurrentActor Actor actor,
            Model model) {
        View view = pages.held(actor, network, resolution, model);
        Ballots.View ballot = ballots.view(actor, network, ResolutionPages.latest(view));
        String page = "/networks/%s/resolutions/%s".formatted(network, view.id());
        if (!ballot.isOpen()) {
            return "redirect:" + page + "?refused=stale";
        }
        if (!ballot.isClosable()) {
            return "redirect:" + page + "?refused=too-early";
        }
        model.addAttribute("card", view.card());
        model.addAttribute("ballot", ballot);
        model.addAttribute("screen", page);
        model.addAttribute("action", page + "/closing");
        return "resolutions/closing";
    }

    @PostMapping(CLOSING)
    String close(
            @PathVariable NetworkId network,
            @PathVariable String resolution,
            @RequestParam Optional<String> sure,
            @CurrentActor Actor actor,
            Model model) {
        View view = pages.held(actor, network, resolution, model);
        Ballots.View ballot = ballots.view(actor, network, ResolutionPages.latest(view));
        if (ballot.isDoubtful() && sure.isEmpty()) {
            return ResolutionPages.to(network, view.id(), "/closing");
        }
        CloseResult result = ballots.close(actor, network, ballot.id());
        return ResolutionPages.to(
                network,
                view.id(),
                switch (result) {
                    case CloseResult.Closed _ -> "?done=closed";
                    case CloseResult.TooEarly() -> "?refused=too-early";
                    case CloseResult.CalledOff() -> "?refused=stale";
                });
    }

    @PostMapping(ResolutionPages.RESOLUTION + "/calling-off")
    String callOff(
            @PathVariable NetworkId network,
            @PathVariable String resolution,
            @CurrentActor Actor actor,
            Model model) {
        View view = pages.held(actor, network, resolution, model);
        Turn turn = ballots.callOff(actor, network, ResolutionPages.latest(view));
        return ResolutionPages.to(
                network, view.id(), turn == Turn.DONE ? "?done=called-off" : "?refused=stale");
    }
}
