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
import java.util.Set;

/**
 * A result as the page shows it.
 *
 * @param href {@code null} where the reader may not see the page behind it, as those of people of
 *     other networks
 * @param writing where the reader writes to that person; {@code null} where that may not be
 * @param networks by name; none for a network itself
 */
record HitView(
        EntryKind kind,
        String title,
        @Nullable String href,
        @Nullable String writing,
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
     * @param reachable to whom the reader may write
     * @param topics what those of the hits are called
     */
    static HitView of(
            Hit hit,
            @Nullable Actor reader,
            Set<Hit> reachable,
            DirectoryWords words,
            Map<String, String> topics,
            Locale locale) {
        NetworkId network = hit.network();
        boolean itself = hit.kind() == EntryKind.NETWORK;
        return new HitView(
                hit.kind(),
                itself && network != null ? words.network(network, locale) : hit.title(),
                hit.mayBeOpenedBy(reader) ? hit.path() : null,
                network != null && reachable.contains(hit)
                        ? MessagePages.address(network, hit.object())
                        : null,
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
