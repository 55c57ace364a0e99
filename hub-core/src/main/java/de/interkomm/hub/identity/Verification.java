package de.interkomm.hub.identity;

/** How it is known that somebody works where they say. */
public enum Verification {
    /** The mailbox, which its owner has confirmed, lies in a domain of the administration. */
    DOMAIN,
    /** A colleague whose own employment there is verified has vouched. */
    COLLEAGUE,
    /** A coordinator has made sure. */
    COORDINATOR
}
