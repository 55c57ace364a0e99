package de.interkomm.hub.reuse.internal;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.administrations.Vanished;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Administrations as the register knows them now: whoever goes on for another stands for it. */
@Component("reuseTowns")
class Towns {

    /** More mergers in a row than there will ever be. */
    private static final int LONGEST_SUCCESSION = 20;

    private final Administrations administrations;

    Towns(Administrations administrations) {
        this.administrations = administrations;
    }

    /** One that exists and can be meant. */
    Optional<Administration> choosable(RegionalKey key) {
        return administrations
                .find(key)
                .filter(one -> one.endedOn() == null && one.kind().canBeChosen());
    }

    /** What went on in the place of those that are no more. */
    Map<RegionalKey, Administration> today(Collection<RegionalKey> keys) {
        Map<RegionalKey, Administration> found = new HashMap<>();
        administrations
                .vanished(keys)
                .forEach(
                        (key, gone) -> {
                            Administration successor = last(gone);
                            if (successor != null) {
                                found.put(key, successor);
                            }
                        });
        return found;
    }

    /**
     * As what it goes on.
     *
     * @param today what {@link #today} found for it
     */
    static RegionalKey now(RegionalKey key, Map<RegionalKey, Administration> today) {
        Administration successor = today.get(key);
        return successor == null ? key : successor.key();
    }

    private @Nullable Administration last(Vanished gone) {
        Administration successor = gone.successor();
        for (int each = 0; each < LONGEST_SUCCESSION && successor != null; each++) {
            Vanished again =
                    administrations.vanished(List.of(successor.key())).get(successor.key());
            if (again == null || again.successor() == null) {
                return successor;
            }
            successor = again.successor();
        }
        return successor;
    }

    /** The keys of those who may speak for it: its own, and that of whoever goes on for it. */
    Set<RegionalKey> standingFor(RegionalKey key) {
        Set<RegionalKey> keys = new HashSet<>(Set.of(key));
        Administration successor = today(List.of(key)).get(key);
        if (successor != null) {
            keys.add(successor.key());
        }
        return keys;
    }

    /** The counties they lie in by name, in one question a state; the own name for want of one. */
    Map<RegionalKey, String> counties(Collection<RegionalKey> keys) {
        Map<String, String> names = new HashMap<>();
        keys.stream()
                .map(RegionalKey::state)
                .distinct()
                .flatMap(state -> administrations.countiesOf(state).stream())
                .forEach(county -> names.put(county.key().county(), county.title()));
        Map<RegionalKey, String> found = new HashMap<>();
        for (RegionalKey key : keys) {
            String county = names.get(key.county());
            found.put(key, county == null ? title(key) : county);
        }
        return found;
    }

    private String title(RegionalKey key) {
        return administrations.find(key).map(Administration::title).orElse(key.value());
    }
}
