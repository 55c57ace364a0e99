package de.interkomm.hub.governance.internal;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.util.Optional;
import java.util.UUID;

interface GroupRepository extends Repository<NetworkGroup, UUID> {

    NetworkGroup save(NetworkGroup group);

    /** So that SQL written by hand finds it. */
    NetworkGroup saveAndFlush(NetworkGroup group);

    /** Held against everybody else who changes the group or who is in it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select g from NetworkGroup g where g.id = :id")
    Optional<NetworkGroup> findLocked(UUID id);

    Optional<NetworkGroup> findById(UUID id);

    long count();
}
