package de.interkomm.hub.membership;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.shell.Typing;

import org.jspecify.annotations.Nullable;

import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    public ApplicationForm {
        name = Typing.inOneLine(name);
    }

    /** Who will speak for the administration; {@code null} until they can be written to by name. */
    public @Nullable Contact contact() {
        return contactDetails == null ? null : contactDetails.complete();
    }

    /**
     * Somebody who speaks for an administration.
     *
     * @param function empty where it was not given
     */
    public record Contact(String name, String function, Mailbox mailbox) {

        public Contact {
            name = Typing.inOneLine(name);
        }

        /** The name, and the function where there is one. */
        public String introduction() {
            return introduction(name, function);
        }

        static String introduction(String name, String function) {
            return function.isEmpty() ? name : name + ", " + function;
        }
    }

    /**
     * As much of a contact person as is known, each part empty until it is. A network only wishes
     * for one, so a half-known one is kept and reminded of.
     */
    public record ContactDetails(String name, String function, String mailbox) {

        public static ContactDetails of(Contact contact) {
            return new ContactDetails(
                    contact.name(), contact.function(), contact.mailbox().address());
        }

        /** The parts that are known, in one line. */
        public String known() {
            return Stream.of(name, function, mailbox)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
        }

        @Nullable Contact complete() {
            return name.isEmpty()
                    ? null
                    : Mailbox.parse(mailbox)
                            .map(parsed -> new Contact(name, function, parsed))
                            .orElse(null);
        }
    }
}
