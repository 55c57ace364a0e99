package de.interkomm.hub.membership.spi;

/** What must have happened before a coordinator may admit. */
public enum AdmissionStep {
    /** The mayor's letter has arrived. */
    LETTER,
    /** An organ of the network has resolved on it. */
    RESOLUTION,
    /** The administration has signed the declaration of intent. */
    DECLARATION
}
