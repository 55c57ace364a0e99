package de.interkomm.hub.correspondence;

import static de.interkomm.hub.correspondence.Placeholder.ADMINISTRATION;
import static de.interkomm.hub.correspondence.Placeholder.ADMINISTRATION_ACCUSATIVE;
import static de.interkomm.hub.correspondence.Placeholder.ADMINISTRATION_DATIVE;
import static de.interkomm.hub.correspondence.Placeholder.ADMINISTRATION_GENITIVE;
import static de.interkomm.hub.correspondence.Placeholder.ADMINISTRATION_NOMINATIVE;
import static de.interkomm.hub.correspondence.Placeholder.APPLICANT;
import static de.interkomm.hub.correspondence.Placeholder.CONTACT_PERSON;
import static de.interkomm.hub.correspondence.Placeholder.DATE;
import static de.interkomm.hub.correspondence.Placeholder.DEADLINE;
import static de.interkomm.hub.correspondence.Placeholder.DECLARATION_LINK;
import static de.interkomm.hub.correspondence.Placeholder.EFFECTIVE_DATE;
import static de.interkomm.hub.correspondence.Placeholder.HOST;
import static de.interkomm.hub.correspondence.Placeholder.MESSAGE;
import static de.interkomm.hub.correspondence.Placeholder.MISSING;
import static de.interkomm.hub.correspondence.Placeholder.NETWORK;
import static de.interkomm.hub.correspondence.Placeholder.OFFICE;
import static de.interkomm.hub.correspondence.Placeholder.REASON;
import static de.interkomm.hub.correspondence.Placeholder.RECEIVED;
import static de.interkomm.hub.correspondence.Placeholder.RECIPIENT;
import static de.interkomm.hub.correspondence.Placeholder.REFERENCE;
import static de.interkomm.hub.correspondence.Placeholder.RESOLUTION_DATE;
import static de.interkomm.hub.correspondence.Placeholder.STATUS_LINK;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The letters every network has a wording for. */
public enum LetterKind {
    /** A head of administration asks for membership. */
    APPLICATION(Direction.INCOMING, MESSAGE),
    ACKNOWLEDGEMENT(Direction.OUTGOING, RECEIVED),
    COMPLETION_REQUEST(Direction.OUTGOING, RECEIVED, MISSING, DEADLINE),
    /** The plenum is in favour. */
    RESOLUTION_ADOPTED(Direction.OUTGOING, RESOLUTION_DATE, DECLARATION_LINK),
    RESOLUTION_REJECTED(Direction.OUTGOING, RESOLUTION_DATE, REASON),
    /** A head of administration joins the shared declaration of intent. */
    DECLARATION(Direction.INCOMING, RESOLUTION_DATE),
    ADMISSION(Direction.OUTGOING, EFFECTIVE_DATE),
    DECLINE(Direction.OUTGOING, RECEIVED, REASON),
    WITHDRAWAL_CONFIRMED(Direction.OUTGOING, RECEIVED, EFFECTIVE_DATE),
    /** A person became a member. */
    REGISTRATION_WELCOME(Direction.OUTGOING, EFFECTIVE_DATE),
    MEMBERSHIP_SUSPENDED(Direction.OUTGOING, EFFECTIVE_DATE, REASON),
    MEMBERSHIP_RESUMED(Direction.OUTGOING, EFFECTIVE_DATE, REASON),
    MEMBERSHIP_ENDED(Direction.OUTGOING, EFFECTIVE_DATE, REASON);

    private static final Set<Placeholder> COMMON =
            Collections.unmodifiableSet(
                    EnumSet.of(
                            APPLICANT,
                            OFFICE,
                            ADMINISTRATION,
                            ADMINISTRATION_NOMINATIVE,
                            ADMINISTRATION_GENITIVE,
                            ADMINISTRATION_DATIVE,
                            ADMINISTRATION_ACCUSATIVE,
                            CONTACT_PERSON,
                            RECIPIENT,
                            NETWORK,
                            HOST,
                            DATE,
                            REFERENCE,
                            STATUS_LINK));

    private final Direction direction;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
    private final Set<Placeholder> own;

    LetterKind(Direction direction, Placeholder... own) {
        this.direction = direction;
        this.own = Set.of(own);
    }

    public Direction direction() {
        return direction;
    }

    /** What its wording may leave open; whoever fills it has a value for each of these. */
    public Set<Placeholder> placeholders() {
        Set<Placeholder> all = EnumSet.copyOf(COMMON);
        all.addAll(own);
        return all;
    }

    /** The key of its name in the reader's language. */
    public String messageKey() {
        return "correspondence.kind." + name();
    }
}
