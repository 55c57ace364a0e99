package de.interkomm.hub.resolutions.web;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.resolutions.BallotId;
import de.interkomm.hub.resolutions.Ballots;
import de.interkomm.hub.resolutions.EntryId;
import de.interkomm.hub.resolutions.MotionPapers;
import de.interkomm.hub.resolutions.Outcome;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.Resolutions;
import de.interkomm.hub.resolutions.Resolutions.View;
import de.interkomm.hub.resolutions.Source;
import de.interkomm.hub.resolutions.VotingMeetings;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.shell.Typing;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What the pages about resolutions share: their addresses, and what they are about. */
@Component
class ResolutionPages {

    static final String REGISTER = "/networks/{network}/resolutions";
    static final String RESOLUTION = REGISTER + "/{resolution}";
    static final String OF_GROUP = "/networks/{network}/groups/{group}/resolutions";
    static final String FORM = "form";

    /** Reads what people type here. */
    static final Typing TYPING = Typing.inWordsOf("resolutions");

    /** Days are counted where the networks are. */
    static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    private final Resolutions resolutions;
    private final Ballots ballots;
    private final MotionPapers papers;
    private final VotingMeetings meetings;

    ResolutionPages(
            Resolutions resolutions,
            Ballots ballots,
            MotionPapers papers,
            VotingMeetings meetings) {
        this.papers = papers;
        this.meetings = meetings;
        this.resolutions = resolutions;
        this.ballots = ballots;
    }

    /** The motion or resolution, put on the page. */
    View show(@Nullable Actor reader, NetworkId network, String resolution, Model model) {
        View view = resolutions.open(reader, network, id(resolution));
        model.addAttribute("network", network);
        model.addAttribute("resolution", view);
        model.addAttribute("papers", papers.of(reader, network, view.id()));
        model.addAttribute("zone", GERMANY);
        return view;
    }

    /** As {@link #show}, for those who may put it to the vote. */
    View held(Actor actor, NetworkId network, String resolution, Model model) {
        View view = show(actor, network, resolution, model);
        if (!view.mayHold()) {
            throw new PageNotFound();
        }
        return view;
    }

    /** The ballots on it with their results in words, the latest first. */
    List<Shown> ballots(@Nullable Actor reader, NetworkId network, View view, Locale locale) {
        return view.ballots().stream()
                .map(id -> ballots.view(reader, network, id))
                .map(
                        ballot ->
                                new Shown(
                                        ballot,
                                        explained(ballot, locale),
                                        meeting(reader, network, ballot)))
                .toList();
    }

    private VotingMeetings.@Nullable Meeting meeting(
            @Nullable Actor reader, NetworkId network, Ballots.View ballot) {
        UUID meeting = ballot.meeting();
        return meeting == null ? null : meetings.find(reader, network, meeting).orElse(null);
    }

    /** The meeting on whose agenda a motion is; {@code null} for none the reader may know of. */
    VotingMeetings.@Nullable Meeting place(@Nullable Actor reader, NetworkId network, View motion) {
        return motion.source() instanceof Source.Meeting on
                ? meetings.find(reader, network, on.meeting()).orElse(null)
                : null;
    }

    private @Nullable String explained(Ballots.View ballot, Locale locale) {
        Outcome outcome = ballot.tally();
        return outcome == null || ballot.isOpen() ? null : ballots.explain(outcome, locale);
    }

    /** The ballot that is open, or was the last. */
    static BallotId latest(View view) {
        return view.ballots().stream().findFirst().orElseThrow(PageNotFound::new);
    }

    static ResolutionId id(String typed) {
        return ResolutionId.parse(typed).orElseThrow(PageNotFound::new);
    }

    static EntryId entry(String typed) {
        return EntryId.parse(typed).orElseThrow(PageNotFound::new);
    }

    static GroupId group(String typed) {
        return GroupId.parse(typed).orElseThrow(PageNotFound::new);
    }

    static String to(NetworkId network, ResolutionId resolution, String more) {
        return "redirect:/networks/" + network + "/resolutions/" + resolution + more;
    }

    /**
     * A ballot on a page.
     *
     * @param explanation {@code null} while it is open, and if it was called off
     * @param meeting in which it is held; {@code null} in writing, and for those who may not know
     *     of it
     */
    record Shown(
            Ballots.View ballot,
            @Nullable String explanation,
            VotingMeetings.@Nullable Meeting meeting) {}
}
