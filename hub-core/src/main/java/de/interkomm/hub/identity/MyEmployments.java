package de.interkomm.hub.identity;

import de.interkomm.hub.administrations.RegionalKey;

import java.util.List;

/** What people do about their own employments. */
public interface MyEmployments {

    /** How many may go on at a time. */
    int MOST = 5;

    /** As {@link Employments#of} lists them. */
    List<Employment> of(Actor actor);

    /** Says that the person works there from now on. */
    Begin begin(Actor actor, RegionalKey administration);

    /** What came of that. */
    enum Begin {
        /** The mailbox proves it. */
        VERIFIED,
        /** Somebody else has to verify it. */
        UNVERIFIED,
        HELD_ALREADY,
        TOO_MANY,
        NO_SUCH_ADMINISTRATION
    }
}
