package de.interkomm.hub.membership.internal;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Everything that exists in the official register, in the order of German names. Reading and
 * sorting it is most of what judging it takes, so that happens once until the register changes;
 * what is kept takes about five megabytes.
 */
@Component
class RegisterByName {

    private final Administrations administrations;
    private volatile @Nullable Edition known;

    RegisterByName(Administrations administrations) {
        this.administrations = administrations;
    }

    /** The register as it is now. */
    Edition current() {
        String version = administrations.version();
        Edition kept = known;
        if (kept != null && kept.version().equals(version)) {
            return kept;
        }
        Edition read = new Edition(version, sorted(administrations.all()));
        known = read;
        return read;
    }

    /** By keys of the names: comparing the names themselves would take each apart a dozen times. */
    private static List<Administration> sorted(List<Administration> byKey) {
        Collator german = Collator.getInstance(Locale.GERMANY);
        return byKey.stream()
                .map(one -> Map.entry(german.getCollationKey(one.name()), one))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /**
     * @param version as {@link Administrations#version()} tells it
     * @param administrations by name, those of the same name by key
     */
    record Edition(String version, List<Administration> administrations) {}
}
