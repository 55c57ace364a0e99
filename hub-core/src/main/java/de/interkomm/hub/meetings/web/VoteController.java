package de.interkomm.hub.meetings.web;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.meetings.MeetingVotes;
import de.interkomm.hub.meetings.Meetings.View;
import de.interkomm.hub.resolutions.Ballots;
import de.interkomm.hub.resolutions.Ballots.CastResult;
import de.interkomm.hub.resolutions.Ballots.Entry;
import de.interkomm.hub.resolutions.Ballots.Hand;
import de.interkomm.hub.resolutions.Ballots.LendResult;
import de.interkomm.hub.resolutions.Ballots.Turn;
import de.interkomm.hub.resolutions.Choice;
import de.interkomm.hub.resolutions.EntryId;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.Resolutions;
import de.interkomm.hub.resolutions.SentVotes;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Voting on the meeting's own page, in the room or from afar. */
@Controller
class VoteController {

    private static final String ENTRY = MeetingPages.MEETING + "/votes/{resolution}/{entry}";

    private final MeetingVotes votes;
    private final Resolutions resolutions;
    private final Ballots ballots;
    private final MeetingPages pages;

    VoteController(
            MeetingVotes votes, Resolutions resolutions, Ballots ballots, MeetingPages pages) {
        this.votes = votes;
        this.resolutions = resolutions;
        this.ballots = ballots;
        this.pages = pages;
    }

    /** Votes; a secret vote stays as it is, so one says that one is sure. */
    @PostMapping(ENTRY)
    String cast(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @PathVariable String resolution,
            @PathVariable String entry,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String sure,
            @CurrentActor Actor actor) {
        Resolutions.View motion = motion(actor, network, group, meeting, resolution);
        Ballots.View ballot = latest(actor, network, motion);
        EntryId id = entry(entry);
        Choice chosen = Choice.parse(choice, ballot.candidates()).orElse(null);
        if (chosen == null) {
            return back(network, group, meeting, "?refused=no-choice#vote-" + id);
        }
        if (ballot.isSecret()
                && ballot.isOpen()
                && sure.isEmpty()
                && ballot.mine().stream().anyMatch(one -> casts(one, id))) {
            return back(network, group, meeting, "?refused=not-sure#vote-" + id);
        }
        CastResult result = ballots.cast(actor, network, ballot.id(), id, chosen);
        return switch (result) {
            case CAST -> back(network, group, meeting, "?done=cast");
            case CHANGED -> back(network, group, meeting, "?done=vote-changed");
            case ALREADY, CLOSED, CHANGED_TOO_LATE, NOT_PRESENT, DEPUTISED, LENT_OUT, NOT_YOURS ->
                    back(network, group, meeting, "?refused=" + words(result.name()));
        };
    }

    /** Casts all votes that somebody with several has ticked. */
    @PostMapping(MeetingPages.MEETING + "/votes/{resolution}")
    String castEach(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @PathVariable String resolution,
            @RequestParam Map<String, String> ticked,
            @RequestParam(defaultValue = "") String sure,
            @CurrentActor Actor actor) {
        Resolutions.View motion = motion(actor, network, group, meeting, resolution);
        Ballots.View ballot = latest(actor, network, motion);
        if (ballot.isUnchanged(ticked)) {
            return back(network, group, meeting, "?done=" + ballot.untouched());
        }
        Map<EntryId, Choice> chosen = ballot.chosen(ticked);
        if (chosen.isEmpty()) {
            return back(network, group, meeting, "?refused=no-choice#votes-" + ballot.id());
        }
        if (ballot.isSecret() && ballot.isOpen() && sure.isEmpty()) {
            return back(network, group, meeting, "?refused=not-sure#votes-" + ballot.id());
        }
        Map<EntryId, CastResult> results = ballots.castEach(actor, network, ballot.id(), chosen);
        return back(network, group, meeting, answer(results));
    }

    /** Once a ballot is closed the page has none that votes could be named beside. */
    private static String answer(Map<EntryId, CastResult> results) {
        if (results.containsValue(CastResult.CLOSED)) {
            return "?refused=closed";
        }
        return results.containsValue(CastResult.CHANGED_TOO_LATE)
                ? "?refused=changed-too-late"
                : SentVotes.query(results);
    }

    private static boolean casts(Entry one, EntryId id) {
        return one.id().equals(id) && one.hand() != Hand.LENT;
    }

    private static String words(String result) {
        return result.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @PostMapping(ENTRY + "/proxy")
    String lend(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @PathVariable String resolution,
            @PathVariable String entry,
            @RequestParam(defaultValue = "") String person,
            @CurrentActor Actor actor) {
        Resolutions.View motion = motion(actor, network, group, meeting, resolution);
        EntryId id = entry(entry);
        String form = "&lend=%s#lend-%s".formatted(id, id);
        if (person.isEmpty()) {
            return back(network, group, meeting, "?refused=lend-nobody" + form);
        }
        LendResult result =
                ballots.lend(
                        actor, network, latest(actor, network, motion).id(), id, account(person));
        return switch (result) {
            case DONE -> back(network, group, meeting, "?done=lent");
            case TOO_MANY -> back(network, group, meeting, "?refused=too-many" + form);
            case LENDER_CARRIES -> back(network, group, meeting, "?refused=lender-carries");
            case CARRIER_LENDS -> back(network, group, meeting, "?refused=carrier-lends" + form);
            case STALE -> back(network, group, meeting, "?refused=not-lent");
        };
    }

    @PostMapping(ENTRY + "/proxy/withdrawal")
    String takeBack(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @PathVariable String resolution,
            @PathVariable String entry,
            @CurrentActor Actor actor) {
        Resolutions.View motion = motion(actor, network, group, meeting, resolution);
        Turn turn =
                ballots.takeBack(actor, network, latest(actor, network, motion).id(), entry(entry));
        return back(
                network,
                group,
                meeting,
                turn == Turn.DONE ? "?done=taken-back" : "?refused=not-lent");
    }

    private Resolutions.View motion(
            Actor actor, NetworkId network, String group, String meeting, String resolution) {
        View view = pages.open(actor, network, group, meeting);
        ResolutionId id = ResolutionId.parse(resolution).orElseThrow(PageNotFound::new);
        if (votes.onAgenda(actor, network, view.id()).stream()
                .noneMatch(one -> one.card().id().equals(id))) {
            throw new PageNotFound();
        }
        return resolutions.open(actor, network, id);
    }

    private Ballots.View latest(Actor actor, NetworkId network, Resolutions.View motion) {
        return ballots.view(
                actor,
                network,
                motion.ballots().stream().findFirst().orElseThrow(PageNotFound::new));
    }

    private static EntryId entry(String typed) {
        return EntryId.parse(typed).orElseThrow(PageNotFound::new);
    }

    private static AccountId account(String typed) {
        try {
            return new AccountId(UUID.fromString(typed));
        } catch (IllegalArgumentException _) {
            throw new PageNotFound();
        }
    }

    private static String back(NetworkId network, String group, String meeting, String more) {
        return MeetingPages.to(network, group, meeting, more);
    }
}
