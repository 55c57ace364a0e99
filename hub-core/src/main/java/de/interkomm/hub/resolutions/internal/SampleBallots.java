package de.interkomm.hub.resolutions.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.resolutions.Choice;
import de.interkomm.hub.resolutions.MotionState;
import de.interkomm.hub.resolutions.Present;
import de.interkomm.hub.resolutions.Source;
import de.interkomm.hub.resolutions.spi.SampleResolutions.Vote;
import de.interkomm.hub.resolutions.spi.SampleVotes;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts samples to the vote, as if it had been that day. */
@Component
@ConditionalOnBooleanProperty("hub.samples")
class SampleBallots implements SampleVotes {

    private final MotionRepository motions;
    private final BallotRepository ballots;
    private final BallotRows rows;
    private final Electorate electorate;
    private final Closing closing;

    SampleBallots(
            MotionRepository motions,
            BallotRepository ballots,
            BallotRows rows,
            Electorate electorate,
            Closing closing) {
        this.motions = motions;
        this.ballots = ballots;
        this.rows = rows;
        this.electorate = electorate;
        this.closing = closing;
    }

    @Override
    public void hold(
            NetworkId network,
            GroupId group,
            Source.Meeting where,
            List<Present> present,
            Instant end,
            Vote vote) {
        hold(network, group, where, electors(network, group, vote), present, end, vote);
    }

    /** With everybody present, in a meeting nothing else is known of. */
    void hold(NetworkId network, GroupId group, Instant end, Vote vote) {
        List<Elector> electors = electors(network, group, vote);
        List<Present> all =
                electors.stream()
                        .map(Elector::administration)
                        .filter(Objects::nonNull)
                        .<Present>map(Present.OfAdministration::new)
                        .toList();
        hold(network, group, new Source.Writing(), electors, all, end, vote);
    }

    private List<Elector> electors(NetworkId network, GroupId group, Vote vote) {
        return electorate.of(network, group, vote.rules().voters(), Map.of());
    }

    private void hold(
            NetworkId network,
            GroupId group,
            Source where,
            List<Elector> electors,
            List<Present> present,
            Instant end,
            Vote vote) {
        Motion motion = new Motion(group, vote.draft(), where, null, end);
        motion.vote();
        motion = motions.saveAndFlush(motion);
        Ballot ballot = new Ballot(motion.id(), vote.rules(), vote.draft().candidates(), end, null);
        ballot.hold(where);
        ballot = ballots.saveAndFlush(ballot);
        rows.enter(ballot.id(), electors);
        rows.attend(ballot.id(), present);
        for (Elector one : electors) {
            if (present.stream().anyMatch(one::isThereBy)) {
                cast(ballot, one, vote.differing(), end);
            }
        }
        closing.close(network, ballot, end);
        if (motion.state() == MotionState.ADOPTED) {
            motion.follow(vote.execution());
            motions.saveAndFlush(motion);
        }
    }

    private void cast(Ballot ballot, Elector one, Map<RegionalKey, Choice> differing, Instant at) {
        RegionalKey administration = one.administration();
        Choice choice =
                administration == null
                        ? Choice.YES
                        : differing.getOrDefault(administration, Choice.YES);
        if (ballot.isSecret()) {
            rows.voteSecretly(ballot.id(), one.id(), one.weight(), choice);
        } else {
            rows.vote(one.id(), choice, null, at);
        }
    }
}
