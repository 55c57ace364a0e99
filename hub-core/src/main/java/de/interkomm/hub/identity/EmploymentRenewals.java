package de.interkomm.hub.identity;

import de.interkomm.hub.administrations.RegionalKey;

import java.time.Instant;

/**
 * The yearly question whether somebody still works where they did. A link in the mailbox and a
 * button behind it answer it: who still reads the mail there still works there.
 */
public interface EmploymentRenewals {

    /**
     * Sends the person a link for one of the own employments.
     *
     * @return whether one is on its way: not for somebody else's employment or one that has ended,
     *     and not more than a few an hour
     */
    boolean mailLink(Actor actor, EmploymentId employment);

    /** Looks at a link without using it up. */
    Answer look(String token);

    /** The person still works there, if the mailbox can say so. */
    Answer confirm(String token);

    /** What a link is worth. */
    sealed interface Answer {

        /** Can be confirmed. */
        record Open(String name, RegionalKey administration) implements Answer {}

        /** Is confirmed, now or by another link before. */
        record Confirmed(String name, RegionalKey administration, Instant due) implements Answer {}

        /** The mailbox does not prove it any more: a colleague or a coordinator has to. */
        record NotByMailbox(RegionalKey administration) implements Answer {}

        record Expired() implements Answer {}

        /** Mistyped, forgotten, or about an employment that has ended or a mailbox of the past. */
        record Unknown() implements Answer {}
    }
}
