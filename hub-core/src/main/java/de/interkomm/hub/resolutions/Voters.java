package de.interkomm.hub.resolutions;

/** Who has votes in a group. */
public enum Voters {
    /** Its administrations, whoever casts for them. */
    ADMINISTRATIONS,
    /** Its people, one vote each. */
    PERSONS
}
