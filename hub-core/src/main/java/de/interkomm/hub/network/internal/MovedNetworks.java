package de.interkomm.hub.network.internal;

import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.network.NetworkMoving;
import de.interkomm.hub.network.NetworkState;
import de.interkomm.hub.shell.ConflictOnPage;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Map;

@Component
@Transactional
class MovedNetworks implements NetworkMoving {

    private final NetworkRegistry registry;
    private final NetworkCatalogue catalogue;
    private final ApplicationEventPublisher events;

    MovedNetworks(
            NetworkRegistry registry,
            NetworkCatalogue catalogue,
            ApplicationEventPublisher events) {
        this.registry = registry;
        this.catalogue = catalogue;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public Place placeOf(Actor actor, NetworkId network) {
        actor.require(Permission.EDIT_SETTINGS, network);
        KnownNetwork.Addresses addresses = known(network).addresses();
        return new Place(addresses.current(), addresses.former());
    }

    @Override
    public Moving move(Actor actor, NetworkId network, String name) {
        Role role = actor.require(Permission.EDIT_SETTINGS, network);
        NetworkRegistry.Locked locked = registry.lock(network).orElseThrow(PageNotFound::new);
        if (locked.state() != NetworkState.OPEN) {
            throw new ConflictOnPage("network.closed.nothing-changes");
        }
        if (NetworkId.parse(name).isEmpty()) {
            return Moving.MALFORMED;
        }
        if (locked.address().equals(name)) {
            return Moving.UNCHANGED;
        }
        if (FoundedNetworks.RESERVED.contains(name) || !registry.move(network, name)) {
            return Moving.TAKEN;
        }
        catalogue.lookAgainAfterCommit();
        events.publishEvent(
                ActionTaken.in(
                                network,
                                actor,
                                role,
                                "network.moved",
                                network.value(),
                                known(network).settings().name().german())
                        .with(Map.of("address", new ActionTaken.Change(locked.address(), name))));
        return Moving.MOVED;
    }

    private KnownNetwork known(NetworkId network) {
        return catalogue.find(network).orElseThrow(PageNotFound::new);
    }
}
