package de.interkomm.hub.membership.spi;

/** A way in which a letter can be sent. */
public enum Dispatch {
    /** Confirmed through the mailbox it comes from. */
    ELECTRONIC,
    /** Printed, signed, and uploaded as a scan. */
    SCAN,
    /** Printed, signed, and put into the post. */
    POST
}
