package de.interkomm.hub.identity;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * Who holds which role. Called, in their own transaction, by use cases that have already decided
 * that they may.
 */
public interface Roles {

    /**
     * Gives the role; nothing happens if it is held already.
     *
     * @param by {@code null} when it follows from something else, such as an admission
     * @return whether it is new
     */
    boolean grant(AccountId account, Standing standing, @Nullable AccountId by);

    /**
     * Takes the role away, at once.
     *
     * @return whether it was held
     */
    boolean withdraw(AccountId account, Standing standing);

    /**
     * Makes these and nobody else represent the administration in the network: whatever is held for
     * it beyond them is withdrawn.
     */
    void represent(NetworkId network, RegionalKey administration, Set<Representative> people);

    /** Everybody who holds a role in the network, by name. */
    List<Holder> holdersIn(NetworkId network);

    /** The networks in which the account has a role. */
    Set<NetworkId> networksOf(AccountId account);

    /**
     * How many hold the role in the network, held against any other withdrawal until the
     * transaction ends: what must never become empty is checked with this.
     */
    Set<AccountId> lockHolders(NetworkId network, Role role);

    /** Somebody who represents an administration, and as what. */
    record Representative(AccountId account, Role role) {}

    /** An account and one role of it. */
    record Holder(AccountView account, Standing standing) {}
}
