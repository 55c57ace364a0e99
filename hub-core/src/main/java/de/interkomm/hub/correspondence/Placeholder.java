package de.interkomm.hub.correspondence;

import java.util.Arrays;
import java.util.Optional;

/** What a letter's wording may leave open, written as {@code {token}}. */
public enum Placeholder {
    /** The person who applies or registers. */
    APPLICANT("applicant"),
    /** That person's office, as Bürgermeisterin. */
    OFFICE("office"),
    /** The administration that applies, or that employs the person who registers. */
    ADMINISTRATION("administration"),
    /** The same within a sentence, with its article: "die Stadt Karlsruhe". */
    ADMINISTRATION_NOMINATIVE("administrationNominative"),
    /** "Der Stadt Karlsruhe", for whose. In English without the "of". */
    ADMINISTRATION_GENITIVE("administrationGenitive"),
    /** "Der Stadt Karlsruhe", for to whom. */
    ADMINISTRATION_DATIVE("administrationDative"),
    /** "Die Stadt Karlsruhe", for whom. */
    ADMINISTRATION_ACCUSATIVE("administrationAccusative"),
    /** Who speaks for the administration in the network. */
    CONTACT_PERSON("contactPerson"),
    /** Whom the letter addresses, as the salutation names them. */
    RECIPIENT("recipient"),
    NETWORK("network"),
    /** Who runs the network. */
    HOST("host"),
    /** The day of the letter. */
    DATE("date"),
    /** The day the application came in. */
    RECEIVED("received"),
    REFERENCE("reference"),
    /** Where the applicant sees how things stand. */
    STATUS_LINK("statusLink"),
    /** What the applicant wrote of their own accord. */
    MESSAGE("message"),
    /** What is missing from an application. */
    MISSING("missing"),
    /** By when an answer is asked for. */
    DEADLINE("deadline"),
    /** The day the plenum resolved. */
    RESOLUTION_DATE("resolutionDate"),
    /** Where the applicant signs the declaration of intent; empty where none is asked for. */
    DECLARATION_LINK("declarationLink"),
    /** Why something was declined, suspended or ended. */
    REASON("reason"),
    /** The day something takes effect. */
    EFFECTIVE_DATE("effectiveDate");

    private final String token;

    Placeholder(String token) {
        this.token = token;
    }

    /** As it stands in a wording, without braces. */
    public String token() {
        return token;
    }

    /** The key of its name in the reader's language. */
    public String messageKey() {
        return "correspondence.placeholder." + token;
    }

    /** Whether some letters have no value for it, so that only paragraphs may ask for it. */
    public boolean mayBeEmpty() {
        return this == CONTACT_PERSON || this == MESSAGE || this == DECLARATION_LINK;
    }

    public static Optional<Placeholder> of(String token) {
        return Arrays.stream(values()).filter(known -> known.token.equals(token)).findFirst();
    }
}
