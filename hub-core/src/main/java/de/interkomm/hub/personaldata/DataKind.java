package de.interkomm.hub.personaldata;

import java.util.List;
import java.util.Set;

/**
 * A kind of personal data and the rule for it: one entry of the register of processing activities
 * (GDPR, Art. 30). Its words stand in the module's bundle: the name under the key itself, and below
 * it {@code purpose}, {@code contents}, {@code people}, and {@code kept} for when the period begins
 * and where its length comes from.
 *
 * @param key of its messages, for example {@code identity.data.account}
 * @param tables where it is kept; every table of the hub belongs to a kind or is known to hold no
 *     personal data
 */
public record DataKind(
        String key,
        Place place,
        List<PersonalTable> tables,
        LegalBasis basis,
        Retention retention,
        Set<Recipient> recipients) {

    public DataKind {
        tables = List.copyOf(tables);
        recipients = Set.copyOf(recipients);
    }

    /** Which schema it is kept in. */
    public enum Place {
        HUB,
        NETWORK
    }

    /** Why it may be kept at all (GDPR, Art. 6 (1)). */
    public enum LegalBasis {
        /** Letter e: a task in the public interest, which networks of administrations are. */
        PUBLIC_TASK,
        /** Letter a, revocable at any time. */
        CONSENT,
        /** Letter c: records must be kept, processing must be secure and accounted for. */
        LEGAL_OBLIGATION
    }

    /** Who gets to see it, besides the person. */
    public enum Recipient {
        COORDINATORS,
        MEMBERS,
        PUBLIC,
        OPERATOR,
        /** Whoever runs the mail server the hub sends through. */
        MAIL_PROVIDER,
        NOBODY
    }
}
