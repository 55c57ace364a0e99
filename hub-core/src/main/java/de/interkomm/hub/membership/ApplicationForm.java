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
 * @param contactDetails what is known of who will speak for the administration; {@code null} if
 *     nothing yet
 * @param message to the network, in the applicant's own words; empty if none
 */
public record ApplicationForm(
        RegionalKey administration,
        String name,
        String office,
        Mailbox mailbox,
        @Nullable ContactDetails contactDetails,
        String message) {

    /** Who will speak for the administration; {@code null} until all about them is known. */
    public @Nullable Contact contact() {
        return contactDetails == null ? null : contactDetails.complete();
    }

    /** Somebody who speaks for an administration. */
    public record Contact(String name, String function, Mailbox mailbox) {}

    /**
     * As much of a contact person as is known, each part empty until it is. A network only wishes
     * for one, so a half-known one is kept and reminded of.
     */
    public record ContactDetails(String name, String function, String mailbox) {

        public static ContactDetails of(Contact contact) {
            return new ContactDetails(
                    contact.name(), contact.function(), contact.mailbox().address());
        }

        @Nullable Contact complete() {
            return name.isEmpty() || function.isEmpty()
                    ? null
                    : Mailbox.parse(mailbox)
                            .map(parsed -> new Contact(name, function, parsed))
                            .orElse(null);
        }
    }
}
