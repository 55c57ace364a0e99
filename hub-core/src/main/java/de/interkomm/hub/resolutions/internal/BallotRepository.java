package de.interkomm.hub.resolutions.internal;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.util.Optional;
import java.util.UUID;

interface BallotRepository extends Repository<Ballot, UUID> {

    /** So that SQL written by hand finds it. */
    Ballot saveAndFlush(Ballot ballot);

    Optional<Ballot> findById(UUID id);

    /** Held against everybody else: votes, proxies and the end of a ballot take turns. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Ballot b where b.id = :id")
    Optional<Ballot> findLocked(UUID id);
}
