package de.interkomm.hub.directory.internal;

import static java.util.stream.Collectors.joining;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.directory.EntryKind;
import de.interkomm.hub.directory.internal.Entry.Visibility;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.shell.LocalizedText;

import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What a network says of itself, in both languages. */
@Component
class NetworkEntries {

    Entry entry(NetworkProfile network, Collection<RegionalKey> members) {
        String id = network.id().value();
        return new Entry(
                id,
                id,
                EntryKind.NETWORK,
                Visibility.PUBLIC,
                null,
                null,
                List.of(id),
                PlacesOfAdministrations.places(members),
                List.of(),
                "",
                null,
                0,
                network.name().german(),
                network.description().german(),
                words(network),
                "/networks/" + id,
                null);
    }

    private static String words(NetworkProfile network) {
        Stream<LocalizedText> texts =
                Stream.concat(
                        Stream.of(
                                network.name(),
                                network.claim(),
                                network.description(),
                                network.host().name()),
                        network.organs().stream()
                                .flatMap(organ -> Stream.of(organ.name(), organ.purpose())));
        return network.shortName()
                + ' '
                + texts.flatMap(text -> Stream.of(text.german(), text.english()))
                        .distinct()
                        .collect(joining(" "));
    }
}
