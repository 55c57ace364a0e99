package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.Audience;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingVotes.Result;
import de.interkomm.hub.resolutions.Ballots;
import de.interkomm.hub.resolutions.Ballots.Held;
import de.interkomm.hub.resolutions.Choice;
import de.interkomm.hub.resolutions.Outcome;
import de.interkomm.hub.resolutions.Resolutions;
import de.interkomm.hub.resolutions.Resolutions.OnAgenda;
import de.interkomm.hub.resolutions.Voters;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a meeting resolves, and has, as one audience may read it. */
@Component
class VoteResults {

    private final Ballots ballots;
    private final Resolutions resolutions;
    private final MessageSource messages;

    VoteResults(Ballots ballots, Resolutions resolutions, MessageSource messages) {
        this.ballots = ballots;
        this.resolutions = resolutions;
        this.messages = messages;
    }

    List<OnAgenda> motions(NetworkId network, MeetingId meeting, Audience reads) {
        return resolutions.onAgenda(network, meeting.value()).stream()
                .filter(one -> reads == Audience.INTERNAL || one.card().state().isDecided())
                .toList();
    }

    /** Also of items that audience does not see; whoever shows them goes by items. */
    Map<AgendaItemId, List<Result>> of(
            NetworkId network, MeetingId meeting, Audience reads, Locale locale) {
        Map<AgendaItemId, List<Result>> results = new LinkedHashMap<>();
        for (Held one : ballots.heldIn(network, meeting.value())) {
            if (reads == Audience.INTERNAL || one.isDecided()) {
                results.computeIfAbsent(new AgendaItemId(one.item()), _ -> new ArrayList<>())
                        .add(result(one, reads, locale));
            }
        }
        return results;
    }

    private Result result(Held held, Audience reads, Locale locale) {
        Outcome outcome = held.outcome();
        boolean named =
                reads == Audience.INTERNAL || outcome.rules().voters() == Voters.ADMINISTRATIONS;
        return new Result(
                held.resolution(),
                held.title(),
                held.text(),
                held.number(),
                ballots.explain(outcome, locale),
                named
                        ? held.named().entrySet().stream()
                                .map(one -> named(outcome, one, locale))
                                .toList()
                        : List.of());
    }

    private String named(Outcome outcome, Map.Entry<Choice, List<String>> vote, Locale locale) {
        Choice choice = vote.getKey();
        String what =
                choice.isCandidate()
                        ? outcome.candidates().get(choice.index())
                        : messages.getMessage("resolutions.choice." + choice, null, locale);
        return what + ": " + String.join(", ", vote.getValue());
    }
}
