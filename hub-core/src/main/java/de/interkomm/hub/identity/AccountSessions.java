package de.interkomm.hub.identity;

import de.interkomm.hub.mail.Mailbox;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/**
 * How operators end the sessions of somebody else: when a device was stolen, or somebody else reads
 * along, and the person cannot do it.
 */
public interface AccountSessions {

    /**
     * Whoever has this mailbox, and whether there is anything to end; empty for a mailbox that no
     * account has.
     *
     * @throws NotPermitted without {@link Permission#END_SESSIONS}
     */
    Optional<Open> find(Actor operator, Mailbox mailbox);

    /**
     * Ends every session of the account at once, on all nodes, forgets the devices it knew, so that
     * the next sign-in on any of them is told to the person, and tells the person that it was done.
     *
     * @return how many there were; empty if there is no such account
     * @throws NotPermitted without {@link Permission#END_SESSIONS}
     */
    Optional<Integer> endAll(Actor operator, AccountId account);

    /**
     * Somebody's open sessions. Where and on what somebody works is not for operators to see.
     *
     * @param lastUsed {@code null} if there are none
     */
    record Open(AccountView account, int sessions, @Nullable Instant lastUsed) {}
}
