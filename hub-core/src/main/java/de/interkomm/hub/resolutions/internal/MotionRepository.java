package de.interkomm.hub.resolutions.internal;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.util.Optional;
import java.util.UUID;

interface MotionRepository extends Repository<Motion, UUID> {

    /** So that SQL written by hand finds it. */
    Motion saveAndFlush(Motion motion);

    /** Held against everybody else who changes it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Motion m where m.id = :id")
    Optional<Motion> findLocked(UUID id);

    /** What admitted whoever an application was for; nothing where no resolution did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            """
            select m from Motion m
            where m.applicationId = :application
              and m.state = de.interkomm.hub.resolutions.MotionState.ADOPTED
            """)
    Optional<Motion> findAdmissionLocked(UUID application);

    /** Lets SQL written by hand see what has changed. */
    void flush();

    long count();
}
