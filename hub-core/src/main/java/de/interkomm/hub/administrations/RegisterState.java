package de.interkomm.hub.administrations;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.SortedMap;

/**
 * What the hub knows of the register.
 *
 * @param asOf the newest edition; {@code null} while nothing is known
 * @param counts what exists, by kind
 * @param ended how many have ended
 * @param coverage how much of the country is there
 */
public record RegisterState(
        @Nullable LocalDate asOf,
        SortedMap<AdministrationKind, Integer> counts,
        int ended,
        Coverage coverage) {

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How much of the country is there. */
    public enum Coverage {
        NOTHING,
        /** Only what comes with the hub. */
        EXCERPT,
        /** An edition was imported. */
        EDITION
    }
}
