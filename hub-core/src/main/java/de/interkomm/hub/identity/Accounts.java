package de.interkomm.hub.identity;

import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The accounts of persons, one per mailbox, and who coordinates which network. Called by code that
 * has already decided that it may; what a person asks for goes through {@link Coordinators}.
 */
public interface Accounts {

    /**
     * The account of this mailbox, made now if there is none. The name of one that exists stays as
     * it is: only its owner may change it.
     */
    AccountId ensure(Mailbox mailbox, String name);

    Optional<AccountView> find(Mailbox mailbox);

    Optional<AccountView> find(AccountId account);

    /** Who acts by this account right now; empty if it is gone or may not sign in any more. */
    Optional<Actor> actor(AccountId account);

    /** All of these that there are, by one question. */
    List<AccountView> find(Collection<AccountId> accounts);

    /**
     * What somebody is called whose id stands in a network's rows: also of those who came with the
     * network from another hub and have no account here.
     */
    Optional<String> nameIn(NetworkId network, AccountId account);

    /** Gives the account the name its owner wants. */
    void rename(AccountId account, String name);

    /** Lets its owner no longer in, and takes every role away, at once. */
    void disable(AccountId account);

    /** Makes the owner of this mailbox a coordinator; nothing happens if that is so already. */
    void appointCoordinator(NetworkId network, Mailbox mailbox, String name);

    /** By name. */
    List<AccountView> coordinatorsOf(NetworkId network);
}
