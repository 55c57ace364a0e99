package de.interkomm.hub.governance;

/** Who reads of a group, apart from those in it and the network's coordinators. */
public enum GroupVisibility {
    /** Everybody; people's names only those of the network. */
    PUBLIC,
    /** Whoever belongs to any network of this hub. */
    HUB,
    /** Whoever belongs to the network. */
    NETWORK,
    /** Nobody else. */
    MEMBERS
}
