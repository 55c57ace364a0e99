package de.interkomm.hub.declarations;

/** Where an edition stands. */
public enum EditionState {
    /** Is being written. */
    DRAFT,
    /** Its wording is fixed for a motion that carries it. */
    VOTING,
    /** Was adopted; never changes again. */
    ADOPTED,
    /** Was given up. */
    DROPPED
}
