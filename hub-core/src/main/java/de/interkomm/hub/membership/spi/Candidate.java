package de.interkomm.hub.membership.spi;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.MailboxOrigin;

import org.jspecify.annotations.Nullable;

/**
 * Who is judged: an administration, and once somebody applies for it or from it, what is known of
 * them.
 *
 * @param applicant {@code null} in a preview, where only the administration is known
 */
public record Candidate(Administration administration, @Nullable Applicant applicant) {

    /** An administration nobody has applied for yet. */
    public static Candidate preview(Administration administration) {
        return new Candidate(administration, null);
    }

    /**
     * What an application adds.
     *
     * @param mailbox what the mailbox says of the applicant's employer
     * @param contactPersonNamed whether somebody is named who speaks for the administration
     */
    public record Applicant(MailboxOrigin mailbox, boolean contactPersonNamed) {}
}
