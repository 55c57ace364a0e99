package de.interkomm.hub.resolutions;

/** How the votes of a ballot were taken. */
public enum Tally {
    /** Each for itself, by whoever casts it or by the chair, who writes down whose it is. */
    SINGLY,
    /** The chair counted hands; nobody wrote down whose. */
    BY_HAND
}
