package de.interkomm.hub.identity;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The people of a network on its way from one hub to another. In an archive everybody goes by the
 * id of the account in the hub where the network came from; here that id means nobody's account
 * until its owner has agreed. Called by code that has already decided that it may.
 */
public interface TransferredPeople {

    /** Every role held in the network, also those whose owners have not answered yet, sorted. */
    List<HeldRole> rolesIn(NetworkId network);

    /** Those of the ids that somebody is known by, sorted. */
    List<Person> people(NetworkId network, Set<UUID> ids);

    /**
     * Keeps the people of a network that has just arrived, and their roles until they agree. Those
     * with a role are written to once the transaction is committed.
     *
     * @throws IllegalArgumentException for a role of a person who is not among them
     */
    void take(NetworkId network, Collection<Person> people, Collection<HeldRole> roles);

    /** Whether anybody has a role in the network, or waits for one. */
    boolean anybodyIn(NetworkId network);

    /** Somebody named in a network. */
    record Person(UUID id, Mailbox mailbox, String name) {}

    /**
     * A role somebody holds.
     *
     * @param employer administration in whose employ it is held in person; {@code null} if it hangs
     *     on none
     * @param resting whether it is good for nothing until that employment is verified again
     * @param grantedBy {@code null} when it follows from something else, such as a membership
     */
    record HeldRole(
            UUID person,
            Standing standing,
            @Nullable RegionalKey employer,
            boolean resting,
            Instant grantedAt,
            @Nullable UUID grantedBy) {}
}
