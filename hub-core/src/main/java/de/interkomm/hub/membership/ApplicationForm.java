package de.interkomm.hub.membership;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.mail.Mailbox;

import org.jspecify.annotations.Nullable;

/**
 * What an applicant writes.
 *
 * @param administration the one that asks for membership, or where the person works
 * @param name of the head of the administration, or of the person
 * @param office as "Bürgermeisterin", or the person's function
 * @param mailbox the official one, to be confirmed
 * @param contact who will speak for the administration; {@code null} if not named yet
 * @param message to the network, in the applicant's own words; empty if none
 */
public record ApplicationForm(
        RegionalKey administration,
        String name,
        String office,
        Mailbox mailbox,
        @Nullable Contact contact,
        String message) {

    /** Somebody who speaks for an administration. */
    public record Contact(String name, String function, Mailbox mailbox) {}
}
