package de.interkomm.hub.network;

/** Whether a network lives. */
public enum NetworkState {
    /** Everybody works in it. */
    OPEN,
    /** Everybody still reads it; nobody changes anything. */
    READ_ONLY,
    /** No longer listed; its coordinators still read it. */
    ARCHIVED
}
