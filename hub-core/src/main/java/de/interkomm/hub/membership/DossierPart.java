package de.interkomm.hub.membership;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.shell.PagePart;
import de.interkomm.hub.tenancy.NetworkId;

import java.util.Optional;

/** What a module adds to the coordinators' page of an application, beside its next steps. */
public interface DossierPart {

    /** What this coordinator gets to see there. */
    Optional<PagePart> of(Actor coordinator, NetworkId network, ApplicationView application);

    /** The step this module is about to take by itself, so that nobody needs to. */
    default Optional<UnderWay> underWay(
            Actor coordinator, NetworkId network, ApplicationView application) {
        return Optional.empty();
    }

    /**
     * @param messageKey of a sentence: what happens now, and what comes of it
     */
    record UnderWay(ApplicationStep step, String messageKey) {}
}
