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
     * Gives a role held in person that hangs on working for an administration: it rests when nobody
     * knows any more that the person does, and ends with that. Held already, it hangs on this
     * administration from now on, and follows from a membership.
     *
     * @throws IllegalArgumentException for a role that is held for an administration, or in the hub
     */
    void grantInEmploy(AccountId account, Standing standing, RegionalKey employer);

    /**
     * Takes the role away, at once.
     *
     * @return whether it was held
     */
    boolean withdraw(AccountId account, Standing standing);

    /**
     * Makes these and nobody else represent the administration in the network: whatever is held for
     * it beyond them is withdrawn.
     *
     * @return those who do no longer
     */
    Set<Representative> represent(
            NetworkId network, RegionalKey administration, Set<Representative> people);

    /** Everything the account holds anywhere. */
    Set<Standing> standingsOf(AccountId account);

    /** Everybody who holds a role in the network, by name. */
    List<Holder> holdersIn(NetworkId network);

    /** Everybody who represents the administration, in whichever network, and may sign in. */
    List<Holder> representing(RegionalKey administration);

    /** What rests in the network, because nobody knows any more where its holders work. */
    List<Resting> restingIn(NetworkId network);

    /** What of an account's rests, anywhere. */
    List<Resting> restingOf(AccountId account);

    /** The networks in which the account has a role. */
    Set<NetworkId> networksOf(AccountId account);

    /**
     * How many hold the role in the network, held against any other withdrawal until the
     * transaction ends: what must never become empty is checked with this.
     */
    Set<AccountId> lockHolders(NetworkId network, Role role);

    /** Somebody who represents an administration, and as what. */
    record Representative(AccountId account, Role role) {}

    /**
     * A role that is good for nothing until it is known again where its holder works.
     *
     * @param employer where that would be
     * @param all whether the person has no other role in that network that does not rest
     */
    record Resting(AccountView account, Standing standing, RegionalKey employer, boolean all) {}

    /** An account and one role of it. */
    record Holder(AccountView account, Standing standing) {}
}
