package de.interkomm.hub.audit;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/** What was done, the newest first. Each network's trail is its own, the hub has another. */
public interface AuditTrail {

    /**
     * What was done in the network, by whomever: operators as well.
     *
     * @throws de.interkomm.hub.identity.NotPermitted for all but its coordinators
     */
    Page<AuditEntry> ofNetwork(Actor actor, NetworkId network, AuditQuery query, Pageable page);

    /**
     * What was done in the hub itself.
     *
     * @throws de.interkomm.hub.identity.NotPermitted for all but operators
     */
    Page<AuditEntry> ofHub(Actor actor, AuditQuery query, Pageable page);
}
