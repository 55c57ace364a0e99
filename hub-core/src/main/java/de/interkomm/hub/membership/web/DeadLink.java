package de.interkomm.hub.membership.web;

import de.interkomm.hub.tenancy.NetworkId;

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

    private final NetworkId network;
    private final Reason reason;

    DeadLink(NetworkId network, Reason reason) {
        super(reason.name(), null, false, false);
        this.network = network;
        this.reason = reason;
    }

    NetworkId network() {
        return network;
    }

    Reason reason() {
        return reason;
    }
}
