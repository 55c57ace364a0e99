package de.interkomm.hub.resolutions.internal;

import de.interkomm.hub.resolutions.Ballots.State;

import org.springframework.data.repository.Repository;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Ballots of many resolutions at once, by ballot_resolution_idx. */
interface ClosedBallots extends Repository<Ballot, UUID> {

    List<Ballot> findByResolutionIdInAndStateOrderByClosedAt(
            Collection<UUID> resolutions, State state);
}
