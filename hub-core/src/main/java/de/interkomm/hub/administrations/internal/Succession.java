package de.interkomm.hub.administrations.internal;

import de.interkomm.hub.administrations.RegionalKey;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Concludes what became of administrations that an edition does not list any more; GV100AD itself
 * does not say. ADR 0010 has the reasons.
 *
 * <ol>
 *   <li>A municipality with the same AGS (its association changed), or of the same name and area in
 *       the same state (its county changed), is the same one under another key.
 *   <li>A municipality merged if exactly one other of its county grew by its area, or, where none
 *       of its county grew so much, exactly one of its state by just that.
 *   <li>A higher level merged if all its municipalities now lie in exactly one other of its level,
 *       or became exactly one municipality.
 * </ol>
 */
final class Succession {

    /** Surveying changes areas a little from year to year. */
    private static final double TOLERANCE = 0.01;

    private final Map<RegionalKey, RegisterEntry> before;
    private final Map<RegionalKey, RegisterEntry> after;
    private final List<RegisterEntry> vanished;
    private final Map<RegionalKey, RegionalKey> rekeyed = new HashMap<>();
    private final Map<RegionalKey, RegionalKey> merged = new HashMap<>();

    /**
     * @param before what existed
     * @param after what the edition lists
     * @param vanished what existed, is not listed, and is not excused by a damaged line
     */
    Succession(
            Map<RegionalKey, RegisterEntry> before,
            Map<RegionalKey, RegisterEntry> after,
            List<RegisterEntry> vanished) {
        this.before = before;
        this.after = after;
        this.vanished = vanished;
        findRekeyed();
        findMergedMunicipalities();
        findMergedHigherLevels();
    }

    /** The same administration's new key. */
    @Nullable RegionalKey rekeyedTo(RegionalKey key) {
        return rekeyed.get(key);
    }

    /** What took it in. */
    @Nullable RegionalKey mergedInto(RegionalKey key) {
        return merged.get(key);
    }

    private void findRekeyed() {
        Map<String, List<RegisterEntry>> byAgs = new HashMap<>();
        Map<String, List<RegisterEntry>> byNameAndArea = new HashMap<>();
        for (RegisterEntry entry : after.values()) {
            if (entry.isMunicipality() && !before.containsKey(entry.key())) {
                byAgs.computeIfAbsent(entry.ags(), _ -> new ArrayList<>()).add(entry);
                byNameAndArea
                        .computeIfAbsent(nameInState(entry), _ -> new ArrayList<>())
                        .add(entry);
            }
        }
        for (RegisterEntry gone : municipalities(vanished)) {
            RegisterEntry same = only(byAgs.getOrDefault(gone.ags(), List.of()));
            if (same == null) {
                same =
                        only(
                                byNameAndArea.getOrDefault(nameInState(gone), List.of()).stream()
                                        .filter(entry -> about(entry.areaHectares(), gone))
                                        .toList());
            }
            if (same != null && !rekeyed.containsValue(same.key())) {
                rekeyed.put(gone.key(), same.key());
            }
        }
    }

    private void findMergedMunicipalities() {
        Map<RegionalKey, RegionalKey> formerKeys = new HashMap<>();
        rekeyed.forEach((old, current) -> formerKeys.put(current, old));
        Map<RegionalKey, Long> growth = new HashMap<>();
        for (RegisterEntry entry : municipalities(after.values())) {
            RegionalKey former = formerKeys.getOrDefault(entry.key(), entry.key());
            RegisterEntry earlier = before.get(former);
            long grown = entry.areaHectares() - (earlier == null ? 0 : earlier.areaHectares());
            if (grown > 0) {
                growth.put(entry.key(), grown);
            }
        }
        Map<RegionalKey, Long> taken = new HashMap<>();
        for (RegisterEntry gone : municipalities(vanished)) {
            RegionalKey heir = rekeyed.containsKey(gone.key()) ? null : heir(gone, growth);
            if (heir != null) {
                merged.put(gone.key(), heir);
                taken.merge(heir, gone.areaHectares(), Long::sum);
            }
        }
        // Who seems to have inherited more than it grew by did not inherit all of it.
        merged.values()
                .removeIf(
                        heir ->
                                taken.getOrDefault(heir, 0L)
                                        > growth.getOrDefault(heir, 0L) * (1 + TOLERANCE));
    }

    private @Nullable RegionalKey heir(RegisterEntry gone, Map<RegionalKey, Long> growth) {
        List<RegionalKey> grown =
                growth.entrySet().stream()
                        .filter(entry -> entry.getKey().isWithin(gone.key().county()))
                        .filter(entry -> entry.getValue() >= gone.areaHectares() * (1 - TOLERANCE))
                        .map(Map.Entry::getKey)
                        .toList();
        if (grown.isEmpty()) {
            return heirAcrossCounties(gone, growth);
        }
        if (grown.size() > 1) {
            grown = grown.stream().filter(key -> about(growth.get(key), gone)).toList();
        }
        return only(grown);
    }

    /** An independent city that takes in a neighbour, for instance. */
    private static @Nullable RegionalKey heirAcrossCounties(
            RegisterEntry gone, Map<RegionalKey, Long> growth) {
        return only(
                growth.entrySet().stream()
                        .filter(
                                entry ->
                                        entry.getKey().isWithin(gone.key().value().substring(0, 2)))
                        .filter(entry -> about(entry.getValue(), gone))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private void findMergedHigherLevels() {
        Map<RegionalKey, Set<RegionalKey>> homes = new HashMap<>();
        Map<RegionalKey, Set<RegionalKey>> heirs = new HashMap<>();
        for (RegisterEntry municipality : municipalities(before.values())) {
            RegisterEntry now = after.get(currentKey(municipality.key()));
            for (RegionalKey level : levels(municipality)) {
                homes.computeIfAbsent(level, _ -> new HashSet<>()).add(homeNow(level, now));
                heirs.computeIfAbsent(level, _ -> new HashSet<>())
                        .add(now == null ? level : now.key());
            }
        }
        for (RegisterEntry gone : vanished) {
            RegionalKey key = gone.key();
            if (!gone.isMunicipality()) {
                RegionalKey home = only(List.copyOf(homes.getOrDefault(key, Set.of())));
                RegionalKey heir = only(List.copyOf(heirs.getOrDefault(key, Set.of())));
                RegionalKey successor = home != null && !home.equals(key) ? home : heir;
                if (successor != null && !successor.equals(key)) {
                    merged.put(key, successor);
                }
            }
        }
    }

    private RegionalKey currentKey(RegionalKey key) {
        return rekeyed.getOrDefault(key, merged.getOrDefault(key, key));
    }

    private static List<RegionalKey> levels(RegisterEntry municipality) {
        List<RegionalKey> levels = new ArrayList<>();
        if (municipality.association() != null) {
            levels.add(municipality.association());
        }
        if (municipality.county() != null) {
            levels.add(municipality.county());
        }
        return levels;
    }

    /** Where a municipality of the vanished level lies now; the level itself if nowhere. */
    private static RegionalKey homeNow(RegionalKey level, @Nullable RegisterEntry now) {
        if (now == null) {
            return level;
        }
        boolean isCounty = level.value().endsWith("0".repeat(7));
        RegionalKey home = isCounty ? now.county() : now.association();
        return Objects.requireNonNullElse(home, level);
    }

    private static List<RegisterEntry> municipalities(Collection<RegisterEntry> entries) {
        return entries.stream().filter(RegisterEntry::isMunicipality).toList();
    }

    private static String nameInState(RegisterEntry entry) {
        return entry.key().state() + entry.name();
    }

    private static boolean about(@Nullable Long hectares, RegisterEntry entry) {
        return hectares != null
                && Math.abs(hectares - entry.areaHectares()) <= entry.areaHectares() * TOLERANCE;
    }

    private static <T> @Nullable T only(List<T> candidates) {
        return candidates.size() == 1 ? candidates.getFirst() : null;
    }
}
