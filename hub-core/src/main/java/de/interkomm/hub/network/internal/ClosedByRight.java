package de.interkomm.hub.network.internal;

import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.network.NetworkClosing;
import de.interkomm.hub.network.NetworkState;
import de.interkomm.hub.network.NetworkStateChanged;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Optional;
import java.util.Set;

@Component
@Transactional
class ClosedByRight implements NetworkClosing {

    private final NetworkRegistry registry;
    private final NetworkCatalogue catalogue;
    private final ApplicationEventPublisher events;

    ClosedByRight(
            NetworkRegistry registry,
            NetworkCatalogue catalogue,
            ApplicationEventPublisher events) {
        this.registry = registry;
        this.catalogue = catalogue;
        this.events = events;
    }

    @Override
    public Step closeForChanges(Actor actor, NetworkId network) {
        Role role = mayClose(actor, network);
        return step(
                new Change(Set.of(NetworkState.OPEN), NetworkState.READ_ONLY, "network.closed"),
                actor,
                role,
                network);
    }

    @Override
    public Step archive(Actor actor, NetworkId network) {
        Role role = mayClose(actor, network);
        return step(
                new Change(
                        Set.of(NetworkState.READ_ONLY), NetworkState.ARCHIVED, "network.archived"),
                actor,
                role,
                network);
    }

    @Override
    public Step reopen(Actor operator, NetworkId network) {
        Role role = operator.require(Permission.FOUND_NETWORKS);
        return step(
                new Change(
                        Set.of(NetworkState.READ_ONLY, NetworkState.ARCHIVED),
                        NetworkState.OPEN,
                        "network.reopened"),
                operator,
                role,
                network);
    }

    private static Role mayClose(Actor actor, NetworkId network) {
        return actor.may(Permission.FOUND_NETWORKS)
                ? actor.require(Permission.FOUND_NETWORKS)
                : actor.require(Permission.CLOSE_NETWORK, network);
    }

    private Step step(Change change, Actor actor, Role role, NetworkId network) {
        Optional<NetworkRegistry.Locked> locked = registry.lock(network);
        if (locked.isEmpty()) {
            return Step.NO_SUCH_NETWORK;
        }
        if (!change.from().contains(locked.get().state())) {
            return Step.NOT_FROM_HERE;
        }
        registry.setState(network, change.to());
        catalogue.lookAgainAfterCommit();
        String name =
                catalogue
                        .find(network)
                        .map(known -> known.settings().name().german())
                        .orElse(network.value());
        events.publishEvent(
                ActionTaken.in(network, actor, role, change.action(), network.value(), name));
        events.publishEvent(new NetworkStateChanged(network, change.to()));
        return Step.DONE;
    }

    private record Change(Set<NetworkState> from, NetworkState to, String action) {}
}
