package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.SignInProviders.Refusal;

/** What becomes of somebody who comes back from a provider. */
sealed interface Arrival {

    /** Its owner signs in to this account. */
    record SignsIn(AccountId account) implements Arrival {}

    /**
     * Somebody signed in already may link the identity: with a button, since anybody can send
     * anybody along this way.
     */
    record MayLink(String token) implements Arrival {}

    record Refused(Refusal why) implements Arrival {}
}
