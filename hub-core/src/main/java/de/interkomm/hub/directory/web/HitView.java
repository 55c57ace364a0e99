package de.interkomm.hub.directory.web;

import de.interkomm.hub.directory.Directory.Hit;
import de.interkomm.hub.directory.EntryKind;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A result as the page shows it.
 *
 * @param href {@code null} where the reader may not see the page behind it, as those of people of
 *     other networks
 * @param networks by name; none for a network itself
 */
record HitView(
        EntryKind kind,
        String title,
        @Nullable String href,
        String summary,
        List<String> networks,
        @Nullable String administration,
        int others,
        List<String> topics,
        @Nullable String status,
        int reuse,
        LocalDate changed) {

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    HitView {
        networks = List.copyOf(networks);
        topics = List.copyOf(topics);
    }

    /**
     * @param topics what those of the hits are called
     */
    static HitView of(
            Hit hit,
            @Nullable Actor reader,
            DirectoryWords words,
            Map<String, String> topics,
            Locale locale) {
        NetworkId network = hit.network();
        boolean itself = hit.kind() == EntryKind.NETWORK;
        return new HitView(
                hit.kind(),
                itself && network != null ? words.network(network, locale) : hit.title(),
                hit.mayBeOpenedBy(reader) ? hit.path() : null,
                itself && network != null
                        ? words.profile(network)
                                .map(profile -> profile.description().in(locale))
                                .orElse(hit.summary())
                        : hit.summary(),
                itself
                        ? List.of()
                        : hit.networks().stream().map(one -> words.network(one, locale)).toList(),
                hit.kind() == EntryKind.ADMINISTRATION ? null : hit.administration(),
                hit.kind() == EntryKind.ADMINISTRATION || hit.administration() == null
                        ? 0
                        : hit.administrations() - 1,
                hit.topics().stream().map(one -> topics.getOrDefault(one, one)).toList(),
                hit.status(),
                hit.reuse(),
                LocalDate.ofInstant(hit.changed(), GERMANY));
    }
}
