package de.interkomm.hub.reuse.internal;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;

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
        return administrations.heirs(keys);
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

    String title(RegionalKey key) {
        return administrations.find(key).map(Administration::title).orElse(key.value());
    }
}
