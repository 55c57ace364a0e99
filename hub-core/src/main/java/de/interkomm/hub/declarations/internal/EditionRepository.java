package de.interkomm.hub.declarations.internal;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.util.Optional;
import java.util.UUID;

interface EditionRepository extends Repository<Edition, UUID> {

    /** So that SQL written by hand finds it. */
    Edition saveAndFlush(Edition edition);

    /** The one that is being drafted, held against everybody else who changes it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            """
            select e from Edition e
            where e.state in (de.interkomm.hub.declarations.EditionState.DRAFT,
                              de.interkomm.hub.declarations.EditionState.VOTING)
            """)
    Optional<Edition> findOpenLocked();

    /** The one a motion carries, held. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Edition e where e.motionId = :motion")
    Optional<Edition> findByMotionLocked(UUID motion);

    long count();
}
