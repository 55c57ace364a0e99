package de.interkomm.hub.governance;

/** How one gets into a group. */
public enum WayIn {
    /** By oneself. */
    OPEN,
    /** By asking its lead. */
    ON_REQUEST,
    /** By being put there. */
    BY_APPOINTMENT,
    /** Every member of the network belongs, as to a plenum. */
    BY_RULE
}
