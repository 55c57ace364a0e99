package de.interkomm.hub.administrations;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an import did.
 *
 * @param asOf the day the edition stands for
 * @param counts how many administrations, by what happened to them
 * @param changes the single changes; what is unchanged is only counted, and {@link
 *     RegisterImport#history} leaves them all out
 * @param damagedLines how many lines could not be read
 * @param damages the lines that could not be read, at most {@value #MOST_LISTED}
 * @param endings whether it was judged what has vanished
 */
public record RegisterReport(
        LocalDate asOf,
        Map<ChangeSort, Integer> counts,
        List<Change> changes,
        int damagedLines,
        List<Damage> damages,
        Endings endings) {

    private static final Set<ChangeSort> LISTED =
            EnumSet.of(
                    ChangeSort.NEW,
                    ChangeSort.RENAMED,
                    ChangeSort.REKEYED,
                    ChangeSort.CHANGED,
                    ChangeSort.UNCHANGED);

    /** How many damaged lines a report lists. */
    public static final int MOST_LISTED = 500;

    public int count(ChangeSort sort) {
        return counts.getOrDefault(sort, 0);
    }

    /** How many administrations the edition has. */
    public int listed() {
        return LISTED.stream().mapToInt(this::count).sum();
    }

    /** How many of those known before it has no more. */
    public int gone() {
        return count(ChangeSort.MERGED) + count(ChangeSort.DISSOLVED);
    }

    public List<Change> changes(ChangeSort sort) {
        return changes.stream().filter(change -> change.sort() == sort).toList();
    }

    /** What can happen to an administration from one edition to the next. */
    public enum ChangeSort {
        NEW,
        /** Same key, other official name. */
        RENAMED,
        /** Same administration, other key, for instance because it changed its association. */
        REKEYED,
        /** Ended; its area went to exactly one other. */
        MERGED,
        /** Ended; no single successor can be told. */
        DISSOLVED,
        /** Same name, other facts: inhabitants, area, kind, seat. */
        CHANGED,
        UNCHANGED
    }

    /**
     * One administration to which something happened.
     *
     * @param name its official name, in the newer edition if it is there
     * @param formerName only if renamed
     * @param successor only if merged or rekeyed
     */
    public record Change(
            ChangeSort sort,
            RegionalKey key,
            String name,
            @Nullable String formerName,
            @Nullable RegionalKey successor,
            @Nullable String successorName) {}

    /**
     * A line that could not be read.
     *
     * @param line its number, from 1
     * @param key if it can be read
     * @param name likewise
     */
    public record Damage(
            int line, DamageSort sort, @Nullable RegionalKey key, @Nullable String name) {}

    /** What can be wrong with a line. */
    public enum DamageSort {
        WRONG_LENGTH,
        UNKNOWN_TYPE,
        NO_DATE,
        /** Another day than the rest of the file. */
        OTHER_DATE,
        NO_KEY,
        NO_NAME,
        UNKNOWN_KIND,
        NO_NUMBER,
        /** The state it lies in has no line. */
        NO_STATE,
        /** A line before it has the same key and type. */
        REPEATED
    }

    /** Whether an import could judge what has vanished. */
    public enum Endings {
        JUDGED,
        /** Lines whose key cannot be read may be those that seem to be missing. */
        NOT_JUDGED
    }
}
