package de.interkomm.hub.correspondence;

/** Which way a letter went, seen from the network. */
public enum Direction {
    INCOMING,
    OUTGOING
}
