package de.interkomm.hub.resolutions;

/** How openly votes are cast. */
public enum Way {
    /** Those of the group see how each voted, everybody else how many. */
    OPEN,
    /** How each voted is part of the result. */
    BY_NAME,
    /** Nobody can tell how anybody voted, not even from the database. */
    SECRET
}
