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

/** Where administrations are, and how large the leading one is. */
@Component
class PlacesOfAdministrations {

    private static final String NO_COUNTY = "000";

    private final Administrations administrations;

    PlacesOfAdministrations(Administrations administrations) {
        this.administrations = administrations;
    }

    /**
     * Looks up all that lead one of these lists, at once.
     *
     * @param lists of keys, the leading one first
     */
    Leading leading(Stream<List<RegionalKey>> lists) {
        return new Leading(
                administrations.find(
                        lists.filter(list -> !list.isEmpty())
                                .map(List::getFirst)
                                .distinct()
                                .toList()));
    }

    /** Administrations that lead something. */
    record Leading(Map<RegionalKey, Administration> known) {

        Leading {
            known = Map.copyOf(known);
        }

        /**
         * @param keys the leading one first
         */
        Places of(List<RegionalKey> keys) {
            if (keys.isEmpty()) {
                return Places.NONE;
            }
            Optional<Administration> leading = Optional.ofNullable(known.get(keys.getFirst()));
            return new Places(
                    keys.stream().map(RegionalKey::value).toList(),
                    keys.stream().map(RegionalKey::state).distinct().toList(),
                    counties(keys),
                    leading.map(PlacesOfAdministrations::inhabitants).stream().toList(),
                    leading.map(Administration::title).orElse(null));
        }
    }

    /** The same where none of them leads. */
    Places ofAll(Collection<RegionalKey> keys) {
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
