package de.interkomm.hub.membership.internal;

import de.interkomm.hub.membership.MembershipStatus;
import de.interkomm.hub.network.MemberKind;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

interface MembershipRepository extends Repository<Membership, UUID> {

    Membership save(Membership membership);

    Optional<Membership> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Membership m where m.id = :id")
    Optional<Membership> findLocked(UUID id);

    List<Membership> findAllByOrderByAdministrationNameAscIdAsc();

    /** One at most: an application is admitted once. */
    Optional<Membership> findByApplicationId(UUID applicationId);

    /** One at most, by membership_administration_once. */
    Optional<Membership> findByRegionalKeyAndHolderAndStatusNot(
            String regionalKey, MemberKind holder, MembershipStatus status);

    /** One at most, by membership_person_once. */
    Optional<Membership> findByMailboxAndHolderAndStatusNot(
            String mailbox, MemberKind holder, MembershipStatus status);

    boolean existsByRegionalKeyAndHolderAndStatusNot(
            String regionalKey, MemberKind holder, MembershipStatus status);

    boolean existsByMailboxAndHolderAndStatusNot(
            String mailbox, MemberKind holder, MembershipStatus status);

    boolean existsByRegionalKeyAndStatusNotAndIdNot(
            String regionalKey, MembershipStatus status, UUID id);

    /** One at most, by membership_administration_once. */
    Optional<Membership> findByRegionalKeyAndHolderAndStatus(
            String regionalKey, MemberKind holder, MembershipStatus status);

    /** One at most, by membership_person_once. */
    Optional<Membership> findByMailboxAndHolderAndStatus(
            String mailbox, MemberKind holder, MembershipStatus status);

    List<Membership> findByMailbox(String mailbox);

    void flush();

    /** Those that have not ended and that this mailbox stands behind now, or did as head. */
    @Query(
            """
            select distinct m from Membership m left join m.contacts c left join m.history h
            where m.status <> de.interkomm.hub.membership.MembershipStatus.ENDED
              and (m.mailbox = :mailbox or (c.mailbox = :mailbox and c.untilDay is null)
                   or h.mailbox = :mailbox)
            """)
    List<Membership> findBehind(String mailbox);

    long count();
}
