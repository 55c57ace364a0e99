package de.interkomm.hub.resolutions;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * What a module that builds on resolutions has put to the vote by a motion, and lets follow from
 * it. Nobody changes the words of such a motion: what was voted on and what follows would part.
 */
public interface MotionSubject {

    /** What this motion decides on; empty for motions the module knows nothing of. */
    Optional<Subject> of(@Nullable Actor reader, NetworkId network, ResolutionId motion);

    /**
     * @param messageKey of the words that lead there
     * @param address of its page; {@code null} where this reader may not open it
     */
    record Subject(String messageKey, @Nullable String address) {}
}
