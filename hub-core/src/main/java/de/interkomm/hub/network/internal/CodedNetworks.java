package de.interkomm.hub.network.internal;

import static java.util.stream.Collectors.toUnmodifiableMap;

import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.network.NetworkState;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.shell.NetworkFrame;
import de.interkomm.hub.shell.NetworkFrames;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkSchemas;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The networks whose modules are on the class path. Each gets its schema at the first start. */
@Component
class CodedNetworks implements Networks, NetworkFrames, SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(CodedNetworks.class);

    private final Map<NetworkId, NetworkProfile> profiles;
    private final NetworkSchemas schemas;

    CodedNetworks(List<NetworkProfile> profiles, NetworkSchemas schemas) {
        this.profiles =
                profiles.stream()
                        .collect(toUnmodifiableMap(NetworkProfile::id, Function.identity()));
        this.schemas = schemas;
    }

    @Override
    public void afterSingletonsInstantiated() {
        profiles.keySet().stream().sorted().forEach(this::found);
    }

    private void found(NetworkId network) {
        try {
            schemas.found(network);
        } catch (IllegalStateException e) {
            log.error("Network {} stays closed", network, e);
        }
    }

    @Override
    public List<NetworkProfile> all() {
        Collator german = Collator.getInstance(Locale.GERMANY);
        return schemas.all().stream()
                .filter(NetworkSchemas.State::isOpen)
                .map(state -> profiles.get(state.network()))
                .filter(profile -> profile != null)
                .sorted(Comparator.comparing(profile -> profile.name().german(), german))
                .toList();
    }

    @Override
    public Optional<NetworkProfile> find(NetworkId network) {
        return Optional.ofNullable(profiles.get(network));
    }

    @Override
    public Optional<NetworkSettings> settings(NetworkId network) {
        return find(network).map(NetworkSettings::of);
    }

    @Override
    public Optional<NetworkState> state(NetworkId network) {
        return find(network).map(_ -> NetworkState.OPEN);
    }

    @Override
    public Optional<NetworkFrame> frameOf(NetworkId network) {
        return find(network)
                .map(
                        profile ->
                                new NetworkFrame(
                                        profile.id(),
                                        profile.name(),
                                        profile.shortName(),
                                        profile.claim(),
                                        profile.tone()));
    }
}
