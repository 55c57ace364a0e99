package de.interkomm.hub.membership.internal;

import org.springframework.data.repository.Repository;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

interface ContactHandoverRepository extends Repository<ContactHandover, UUID> {

    ContactHandover save(ContactHandover handover);

    Optional<ContactHandover> findById(UUID id);

    /** One at most, by contact_handover_once. */
    Optional<ContactHandover> findByMembershipIdAndState(
            UUID membershipId, ContactHandover.State state);

    List<ContactHandover> findByStateOrderByNamedAtAscIdAsc(ContactHandover.State state);
}
