package de.interkomm.hub.membership.web;

import java.io.Serial;

/** A link that leads nowhere, or no longer; ends at the page that offers a new one. */
class DeadLink extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    /** Why it is dead. */
    enum Reason {
        EXPIRED,
        /** Never was one, belongs to another network, or went to a mailbox since replaced. */
        UNKNOWN
    }

    private final Reason reason;

    DeadLink(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
