package de.interkomm.hub.network.internal;

import de.interkomm.hub.network.NetworkArrivals;
import de.interkomm.hub.network.NetworkState;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.core.JacksonException;

import java.util.Optional;
import java.util.stream.Stream;

@Component
class ArrivedNetworks implements NetworkArrivals {

    private final NetworkRegistry registry;
    private final NetworkCatalogue catalogue;

    ArrivedNetworks(NetworkRegistry registry, NetworkCatalogue catalogue) {
        this.registry = registry;
        this.catalogue = catalogue;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Obstacle> obstacleTo(Newcomer newcomer) {
        NetworkId id = newcomer.id();
        Optional<NetworkState> here = registry.find(id);
        boolean hasModule = catalogue.coded(id).isPresent();
        if (newcomer.origin() == Origin.CODED && !hasModule) {
            return Optional.of(Obstacle.NO_MODULE);
        }
        if (newcomer.origin() == Origin.CODED && here.isPresent() && !registry.isUntouched(id)) {
            return Optional.of(Obstacle.IN_USE);
        }
        boolean isOther = newcomer.origin() == Origin.DECLARED && (hasModule || here.isPresent());
        if (isOther || isReserved(id.value()) || registry.isNameOfAnother(id, id.value())) {
            return Optional.of(Obstacle.ID_TAKEN);
        }
        return newcomer.names().stream()
                        .anyMatch(name -> isReserved(name) || registry.isNameOfAnother(id, name))
                ? Optional.of(Obstacle.ADDRESS_TAKEN)
                : Optional.empty();
    }

    private static boolean isReserved(String name) {
        return FoundedNetworks.RESERVED.contains(name);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Obstacle> makeRoom(Newcomer newcomer) {
        registry.takeTurn();
        Optional<Obstacle> obstacle = obstacleTo(newcomer);
        if (obstacle.isEmpty() && newcomer.origin() == Origin.CODED) {
            registry.removeUntouched(newcomer.id());
        }
        return obstacle;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Obstacle> welcome(Newcomer newcomer) {
        registry.showAnew(newcomer.id());
        try {
            NetworkRegistry.Row row = registry.row(newcomer.id()).orElse(null);
            if (row == null || !isWhole(row, newcomer) || !catalogue.canShow(row)) {
                return Optional.of(Obstacle.UNREADABLE);
            }
            registry.versions(newcomer.id());
            Stream<String> names = row.names().stream();
            if (names.anyMatch(
                    name -> isReserved(name) || registry.isNameOfAnother(newcomer.id(), name))) {
                return Optional.of(Obstacle.ADDRESS_TAKEN);
            }
        } catch (JacksonException | NullPointerException _) {
            return Optional.of(Obstacle.UNREADABLE);
        }
        catalogue.lookAgainAfterCommit();
        return Optional.empty();
    }

    /** The address it goes by is one of its names, and the settings that hold are there. */
    private static boolean isWhole(NetworkRegistry.Row row, Newcomer newcomer) {
        boolean declared = newcomer.origin() == Origin.DECLARED;
        return (row.structure() != null) == declared
                && (row.settings() != null || (!declared && row.version() == 0))
                && row.names().contains(row.address())
                && row.names().stream().allMatch(name -> NetworkId.parse(name).isPresent());
    }
}
