package de.interkomm.hub.governance;

/** Whether a group is open to people of other networks. */
public enum GuestPolicy {
    NONE,
    /** People of other networks of this hub can be invited. */
    ADMITTED
}
