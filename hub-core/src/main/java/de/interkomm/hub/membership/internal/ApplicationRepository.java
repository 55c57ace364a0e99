package de.interkomm.hub.membership.internal;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

interface ApplicationRepository extends Repository<Application, UUID> {

    Application save(Application application);

    Optional<Application> findById(UUID id);

    /** Two clicks at once take turns: the second sees what the first has done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Application a where a.id = :id")
    Optional<Application> findLocked(UUID id);

    /** The one that came in last in that language. */
    Optional<Application>
            findFirstByReferenceNotNullAndSubmittedAtNotNullAndLanguageOrderBySubmittedAtDesc(
                    String language);

    List<Application> findByMailboxOrderByCreatedAtDesc(String mailbox);

    /** By application_administration_idx. */
    List<Application> findByRegionalKeyOrderByCreatedAtDesc(String regionalKey);
}
