package de.interkomm.hub.membership.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.ApplicationStep;
import de.interkomm.hub.membership.ApplicationView;
import de.interkomm.hub.tenancy.NetworkId;

/** A coordinator about to take a step, as the address says, with the application as it is now. */
record DeskTurn(Actor actor, NetworkId network, ApplicationView application, ApplicationStep step) {

    /** The name of the turn in the model. */
    static final String TURN = "turn";

    ApplicationId id() {
        return application.id();
    }

    /** Whether the step can be taken now. */
    boolean isOpen() {
        return application.offers(step);
    }

    /** Whether it still is what the coordinator saw when deciding. */
    boolean isOpenAt(int version) {
        return isOpen() && application.version() == version;
    }
}
