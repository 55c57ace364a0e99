package de.interkomm.hub.identity;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What a person signs in with instead of a mailed link (WebAuthn level 3). They are registered and
 * used by the browser's own means; here they are looked after.
 */
public interface Passkeys {

    /** How long a passkey's name may be, in characters. */
    int LONGEST_NAME = 100;

    /** The person's passkeys, the oldest first. */
    List<Passkey> of(Actor actor);

    /**
     * Gives one of the person's passkeys another name.
     *
     * @param name one to {@value #LONGEST_NAME} characters
     * @return whether there was such a passkey
     */
    boolean rename(Actor actor, PasskeyId passkey, String name);

    /**
     * Nobody signs in with it any more, though it may still be kept in a device.
     *
     * @return whether there was such a passkey
     */
    boolean revoke(Actor actor, PasskeyId passkey);

    /**
     * A passkey as its owner sees it.
     *
     * @param lastUsed {@code null} if nobody has signed in with it yet
     */
    record Passkey(PasskeyId id, String name, Instant created, @Nullable Instant lastUsed) {}
}
