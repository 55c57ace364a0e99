package de.interkomm.hub.identity.web;

import de.interkomm.hub.identity.Departures.Departure;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.shell.NetworkFrames;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What networks are called; one whose profile is missing goes by its id. */
@Component
class NetworkNames {

    private final ObjectProvider<NetworkFrames> frames;

    NetworkNames(ObjectProvider<NetworkFrames> frames) {
        this.frames = frames;
    }

    String nameOf(NetworkId network, Locale locale) {
        return frames.stream()
                .flatMap(known -> known.frameOf(network).stream())
                .map(frame -> frame.name().in(locale))
                .findFirst()
                .orElse(network.value());
    }

    Map<NetworkId, String> of(Collection<NetworkId> networks, Locale locale) {
        Map<NetworkId, String> names = new TreeMap<>(Comparator.comparing(NetworkId::value));
        networks.forEach(network -> names.put(network, nameOf(network, locale)));
        return names;
    }

    /** Of all networks a departure has to do with. */
    Map<NetworkId, String> of(Departure departure, Locale locale) {
        return of(
                Stream.concat(departure.ending().stream(), departure.moving().stream())
                        .map(Standing::network)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                locale);
    }
}
