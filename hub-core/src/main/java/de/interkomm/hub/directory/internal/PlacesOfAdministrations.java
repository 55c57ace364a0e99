package de.interkomm.hub.directory.internal;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.directory.Inhabitants;
import de.interkomm.hub.directory.internal.Entry.Places;

import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where administrations are, and how large the leading one is. Those that were merged are where
 * they went on: nobody looks for what is no more.
 */
@Component
class PlacesOfAdministrations {

    private static final String NO_COUNTY = "000";

    private final Administrations administrations;

    PlacesOfAdministrations(Administrations administrations) {
        this.administrations = administrations;
    }

    /**
     * Looks up all that are in these lists, at once.
     *
     * @param lists of keys, the leading one first
     */
    Today today(Stream<List<RegionalKey>> lists) {
        List<List<RegionalKey>> all = lists.filter(list -> !list.isEmpty()).toList();
        Map<RegionalKey, Administration> heirs =
                administrations.heirs(all.stream().flatMap(List::stream).distinct().toList());
        return new Today(
                heirs,
                administrations.find(
                        all.stream().map(list -> now(list.getFirst(), heirs)).distinct().toList()));
    }

    /** Each once, as what it is today. */
    List<RegionalKey> today(Collection<RegionalKey> keys) {
        Map<RegionalKey, Administration> heirs = administrations.heirs(keys);
        return keys.stream().map(key -> now(key, heirs)).distinct().toList();
    }

    private static RegionalKey now(RegionalKey key, Map<RegionalKey, Administration> heirs) {
        Administration heir = heirs.get(key);
        return heir == null ? key : heir.key();
    }

    /**
     * @param heirs of those that are no more
     * @param leading by their keys of today
     */
    record Today(Map<RegionalKey, Administration> heirs, Map<RegionalKey, Administration> leading) {

        Today {
            heirs = Map.copyOf(heirs);
            leading = Map.copyOf(leading);
        }

        /**
         * @param keys the leading one first
         */
        Places of(List<RegionalKey> keys) {
            if (keys.isEmpty()) {
                return Places.NONE;
            }
            Places all = ofAll(keys);
            Optional<Administration> first =
                    Optional.ofNullable(leading.get(now(keys.getFirst(), heirs)));
            return new Places(
                    all.keys(),
                    all.states(),
                    all.counties(),
                    first.map(PlacesOfAdministrations::inhabitants).stream().toList(),
                    first.map(Administration::title).orElse(null));
        }

        /** The same where none of them leads. */
        Places ofAll(Collection<RegionalKey> keys) {
            return places(keys.stream().map(key -> now(key, heirs)).distinct().toList());
        }
    }

    /** Of administrations that all exist, none of which leads. */
    static Places places(Collection<RegionalKey> keys) {
        return new Places(
                keys.stream().map(RegionalKey::value).toList(),
                keys.stream().map(RegionalKey::state).distinct().toList(),
                counties(keys),
                List.of(),
                null);
    }

    private static List<String> counties(Collection<RegionalKey> keys) {
        return keys.stream()
                .map(RegionalKey::county)
                .filter(county -> !county.endsWith(NO_COUNTY))
                .distinct()
                .toList();
    }

    private static String inhabitants(Administration administration) {
        return Inhabitants.of(administration.inhabitants()).name();
    }
}
