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
    DISGUISED
}
