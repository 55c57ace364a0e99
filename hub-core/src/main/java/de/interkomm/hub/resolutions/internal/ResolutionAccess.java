package de.interkomm.hub.resolutions.internal;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupPeople;
import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.resolutions.BallotId;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.internal.ResolutionRows.Found;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets through who may see a motion, or put it to the vote. */
@Component
class ResolutionAccess {

    private final ResolutionRows rows;
    private final MotionRepository motions;
    private final BallotRepository ballots;
    private final GroupPeople people;

    ResolutionAccess(
            ResolutionRows rows,
            MotionRepository motions,
            BallotRepository ballots,
            GroupPeople people) {
        this.rows = rows;
        this.motions = motions;
        this.ballots = ballots;
        this.people = people;
    }

    /**
     * @throws PageNotFound if the reader may not know of it
     */
    Found find(@Nullable Actor reader, NetworkId network, ResolutionId id) {
        NetworkScope.requireBound(network);
        return rows.find(ResolutionRows.viewer(reader, network), id).orElseThrow(PageNotFound::new);
    }

    /**
     * The motion, held, for somebody who may put it to the vote.
     *
     * @throws PageNotFound without the right
     */
    Motion lock(Actor actor, NetworkId network, ResolutionId id) {
        NetworkScope.requireBound(network);
        Motion motion = motions.findLocked(id.value()).orElseThrow(PageNotFound::new);
        requireHolder(actor, network, motion.group());
        return motion;
    }

    void requireHolder(Actor actor, NetworkId network, GroupId group) {
        people.require(actor, network, group, GroupRight.HOLD_VOTES);
    }

    /**
     * The ballot, held, for somebody who may know of it.
     *
     * @throws PageNotFound for all others
     */
    Held lockSeen(Actor actor, NetworkId network, BallotId id) {
        NetworkScope.requireBound(network);
        Ballot ballot = ballots.findLocked(id.value()).orElseThrow(PageNotFound::new);
        return new Held(ballot, find(actor, network, ballot.resolution()));
    }

    /**
     * The ballot, held, for somebody who may hold votes.
     *
     * @throws PageNotFound without the right
     */
    Held lockHeld(Actor actor, NetworkId network, BallotId id) {
        Held held = lockSeen(actor, network, id);
        requireHolder(actor, network, held.motion().card().group());
        return held;
    }

    /** A ballot and what it is about. */
    record Held(Ballot ballot, Found motion) {}
}
