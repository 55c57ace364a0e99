package de.interkomm.hub.meetings.internal;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.util.Optional;
import java.util.UUID;

interface MeetingRepository extends Repository<Meeting, UUID> {

    /** So that SQL written by hand finds it. */
    Meeting saveAndFlush(Meeting meeting);

    long count();

    /** Held against everybody else who changes it or its agenda. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Meeting m where m.id = :id")
    Optional<Meeting> findLocked(UUID id);
}
