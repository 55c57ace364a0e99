package de.interkomm.hub.resolutions;

/** How many votes it takes. */
public enum Majority {
    /** More for than against, or more than anybody else; the {@link Base} is not asked for. */
    SIMPLE,
    /** More than half of the base. */
    ABSOLUTE,
    /** At least two thirds of the base. */
    TWO_THIRDS,
    /** All of the base. */
    UNANIMITY
}
