package de.interkomm.hub.network.internal;

import static java.util.stream.Collectors.toUnmodifiableSet;

import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.network.NetworkState;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.shell.NetworkFrame;
import de.interkomm.hub.shell.NetworkFrames;
import de.interkomm.hub.tenancy.NetworkAddresses;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkSchemas;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The networks whose modules are on the class path, each with a schema from the first start on, and
 * those founded by declaration.
 */
@Component
class NetworksOfTheHub
        implements Networks, NetworkAddresses, NetworkFrames, SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(NetworksOfTheHub.class);

    private final NetworkCatalogue catalogue;
    private final NetworkRegistry registry;
    private final NetworkSchemas schemas;

    NetworksOfTheHub(NetworkCatalogue catalogue, NetworkRegistry registry, NetworkSchemas schemas) {
        this.catalogue = catalogue;
        this.registry = registry;
        this.schemas = schemas;
    }

    @Override
    public void afterSingletonsInstantiated() {
        catalogue.coded().forEach(this::found);
        catalogue.lookAgain();
    }

    private void found(NetworkId network) {
        try {
            registry.addCoded(network);
            schemas.found(network);
        } catch (IllegalStateException e) {
            log.error("Network {} stays closed", network, e);
        }
    }

    @Override
    public List<NetworkProfile> all() {
        Set<NetworkId> open =
                schemas.all().stream()
                        .filter(NetworkSchemas.State::isOpen)
                        .map(NetworkSchemas.State::network)
                        .collect(toUnmodifiableSet());
        return catalogue.all().stream()
                .filter(known -> known.state() != NetworkState.ARCHIVED)
                .map(KnownNetwork::profile)
                .filter(profile -> open.contains(profile.id()))
                .toList();
    }

    @Override
    public Optional<NetworkProfile> find(NetworkId network) {
        return catalogue.find(network).map(KnownNetwork::profile);
    }

    @Override
    public Optional<NetworkSettings> settings(NetworkId network) {
        return catalogue.find(network).map(KnownNetwork::settings);
    }

    @Override
    public int version(NetworkId network) {
        return catalogue.find(network).map(KnownNetwork::version).orElse(0);
    }

    @Override
    public Optional<NetworkState> state(NetworkId network) {
        return catalogue.find(network).map(KnownNetwork::state);
    }

    @Override
    public Optional<Instant> stateSince(NetworkId network) {
        return Optional.ofNullable(registry.stateSince(network));
    }

    @Override
    public Optional<NetworkFrame> frameOf(NetworkId network) {
        return catalogue.find(network).map(KnownNetwork::frame);
    }

    @Override
    public Optional<NetworkId> at(String name) {
        return catalogue.at(name).or(() -> NetworkId.parse(name));
    }

    @Override
    public String nameOf(NetworkId network) {
        return catalogue
                .find(network)
                .map(known -> known.addresses().current())
                .orElse(network.value());
    }
}
