package de.interkomm.hub.oparl.internal;

import de.interkomm.hub.resolutions.Choice;
import de.interkomm.hub.resolutions.Outcome;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/** What OParl has no property for: how a vote ended. Of elections no candidate is named. */
final class Votes {

    private Votes() {}

    static @Nullable Map<String, Object> of(@Nullable Outcome outcome) {
        if (outcome == null) {
            return null;
        }
        Map<String, Object> vote = new LinkedHashMap<>();
        vote.put("verdict", outcome.verdict().name());
        vote.put("place", outcome.place().name());
        vote.put("way", outcome.rules().way().name());
        vote.put("voters", outcome.rules().voters().name());
        vote.put("majority", outcome.rules().majority().name());
        vote.put("entitled", outcome.turnout().entitled());
        vote.put("entitledVotes", outcome.turnout().entitledVotes());
        vote.put("present", outcome.turnout().present());
        vote.put("voted", outcome.turnout().voted());
        vote.put("cast", outcome.cast());
        if (!outcome.isElection()) {
            vote.put("yes", outcome.votesFor(Choice.YES));
            vote.put("no", outcome.votesFor(Choice.NO));
        }
        vote.put("abstain", outcome.votesFor(Choice.ABSTAIN));
        vote.put("base", outcome.base());
        vote.put("needed", outcome.needed());
        vote.put("quorumNeeded", outcome.quorumNeeded());
        return vote;
    }
}
