package de.interkomm.hub.resolutions;

/** What an abstention does to the base of a majority. */
public enum Abstentions {
    /** It makes the base smaller, as if that vote did not exist. */
    LEFT_OUT,
    /** It is part of the base and thereby works like a no. */
    COUNTED
}
