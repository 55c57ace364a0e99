package de.interkomm.hub.documents;

/** Why a file is not taken. */
public enum Refusal {
    /** It has no content. */
    EMPTY,
    /** It is larger than {@link Documents#LARGEST} bytes. */
    TOO_LARGE,
    /** It is honestly something else than asked for. */
    TYPE_NOT_ACCEPTED,
    /** It pretends to be what was asked for, or is that and something else at once. */
    DISGUISED,
    /** It is cut off or damaged: it cannot be opened, or shows no page. */
    BROKEN,
    /** It opens with a password only, or forbids what an archive must do. */
    ENCRYPTED,
    /** A picture of more dots than any scan of a page has. */
    TOO_MANY_DOTS
}
