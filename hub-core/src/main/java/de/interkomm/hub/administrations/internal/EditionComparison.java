package de.interkomm.hub.administrations.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.administrations.RegisterReport;
import de.interkomm.hub.administrations.RegisterReport.Change;
import de.interkomm.hub.administrations.RegisterReport.ChangeSort;
import de.interkomm.hub.administrations.RegisterReport.Endings;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What an edition changes in what the hub knows. Touches nothing itself. */
final class EditionComparison {

    private final Edition edition;
    private final Map<RegionalKey, StoredEntry> stored;
    private final Map<RegionalKey, RegisterEntry> listed = new HashMap<>();
    private final List<RegisterEntry> inserts = new ArrayList<>();
    private final List<RegisterEntry> updates = new ArrayList<>();
    private final List<Ending> endings = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final Map<ChangeSort, Integer> counts = new EnumMap<>(ChangeSort.class);
    private final Set<RegionalKey> addedUpWithGaps = new HashSet<>();
    private final boolean judgesEndings;

    /**
     * @param stored everything the hub knows, by key
     */
    EditionComparison(Map<RegionalKey, StoredEntry> stored, Edition edition) {
        this.stored = stored;
        this.edition = edition;
        for (RegisterEntry entry : edition.entries()) {
            listed.put(entry.key(), entry);
        }
        judgesEndings =
                edition.unknown() == 0 && edition.damaged().stream().allMatch(this::isPlaced);
        judgeEndings();
        findGaps();
        compareListed();
    }

    /**
     * @param successor if one can be told
     */
    record Ending(RegionalKey key, @Nullable RegionalKey successor, ChangeSort sort) {}

    List<RegisterEntry> inserts() {
        return inserts;
    }

    List<RegisterEntry> updates() {
        return updates;
    }

    List<Ending> endings() {
        return endings;
    }

    RegisterReport report() {
        return new RegisterReport(
                edition.asOf(),
                counts,
                changes,
                edition.damages().size(),
                edition.damages().stream().limit(RegisterReport.MOST_LISTED).toList(),
                judgesEndings ? Endings.JUDGED : Endings.NOT_JUDGED);
    }

    private void judgeEndings() {
        Map<RegionalKey, RegisterEntry> before = new HashMap<>();
        List<RegisterEntry> vanished = new ArrayList<>();
        Set<RegionalKey> states = edition.states();
        stored.forEach(
                (key, known) -> {
                    if (known.exists()) {
                        before.put(key, known.entry());
                        if (states.contains(known.entry().state()) && isMissing(key)) {
                            vanished.add(known.entry());
                        }
                    }
                });
        Succession succession = new Succession(before, listed, vanished);
        vanished.forEach(gone -> end(gone, succession));
    }

    private boolean isMissing(RegionalKey key) {
        return judgesEndings && !listed.containsKey(key) && !edition.damaged().contains(key);
    }

    /** A key that nobody bears is as good as none: it may be another one, misread. */
    private boolean isPlaced(RegionalKey damaged) {
        return stored.containsKey(damaged) || listed.containsKey(damaged);
    }

    /** What goes on without a line of its own is missing from the sums of all that is above it. */
    private void findGaps() {
        Set<RegionalKey> ended =
                endings.stream().map(Ending::key).collect(Collectors.toUnmodifiableSet());
        Set<RegionalKey> states = edition.states();
        stored.forEach(
                (key, known) -> {
                    if (known.exists()
                            && known.entry().isMunicipality()
                            && states.contains(known.entry().state())
                            && !listed.containsKey(key)
                            && !ended.contains(key)) {
                        addAbove(known.entry());
                    }
                });
    }

    private void addAbove(RegisterEntry below) {
        RegionalKey above = below.parent();
        if (above != null && addedUpWithGaps.add(above)) {
            StoredEntry known = stored.get(above);
            if (known != null) {
                addAbove(known.entry());
            }
        }
    }

    private void end(RegisterEntry gone, Succession succession) {
        RegionalKey newKey = succession.rekeyedTo(gone.key());
        RegionalKey heir = succession.mergedInto(gone.key());
        ChangeSort sort =
                newKey != null
                        ? ChangeSort.REKEYED
                        : heir != null ? ChangeSort.MERGED : ChangeSort.DISSOLVED;
        RegionalKey successor = newKey != null ? newKey : heir;
        endings.add(new Ending(gone.key(), successor, sort));
        RegisterEntry next = successor == null ? null : listed.get(successor);
        note(
                new Change(
                        sort,
                        gone.key(),
                        gone.officialName(),
                        null,
                        successor,
                        next == null ? null : next.officialName()));
    }

    private void compareListed() {
        Set<RegionalKey> continued = new HashSet<>();
        for (Ending ending : endings) {
            if (ending.sort() == ChangeSort.REKEYED && ending.successor() != null) {
                continued.add(ending.successor());
            }
        }
        for (RegisterEntry entry : edition.entries()) {
            StoredEntry known = stored.get(entry.key());
            if (known == null) {
                inserts.add(entry);
                if (!continued.contains(entry.key())) {
                    note(ChangeSort.NEW, entry, null);
                }
            } else {
                compare(known, entry);
            }
        }
    }

    private void compare(StoredEntry known, RegisterEntry raw) {
        RegisterEntry entry = keepingDamagedLevels(known.entry(), raw);
        RegisterEntry earlier = known.entry();
        if (!known.exists()) {
            updates.add(entry);
            note(ChangeSort.NEW, entry, null);
        } else if (earlier.equals(entry)) {
            counts.merge(ChangeSort.UNCHANGED, 1, Integer::sum);
        } else {
            updates.add(entry);
            if (earlier.officialName().equals(entry.officialName())) {
                note(ChangeSort.CHANGED, entry, null);
            } else {
                note(ChangeSort.RENAMED, entry, earlier.officialName());
            }
        }
    }

    /**
     * A damaged line of a county or association must not tear its members from it, nor that of a
     * municipality lower the sums above it: these stay until an edition tells them whole.
     */
    private RegisterEntry keepingDamagedLevels(RegisterEntry earlier, RegisterEntry entry) {
        boolean association =
                earlier.association() != null && edition.damaged().contains(earlier.association());
        boolean county = earlier.county() != null && edition.damaged().contains(earlier.county());
        boolean parent = earlier.parent() != null && edition.damaged().contains(earlier.parent());
        boolean gaps = !entry.isMunicipality() && addedUpWithGaps.contains(entry.key());
        return new RegisterEntry(
                entry.key(),
                entry.kind(),
                entry.name(),
                entry.officialName(),
                parent ? earlier.parent() : entry.parent(),
                county ? earlier.county() : entry.county(),
                association ? earlier.association() : entry.association(),
                gaps ? earlier.inhabitants() : entry.inhabitants(),
                gaps ? earlier.areaHectares() : entry.areaHectares(),
                entry.seat(),
                entry.postalCode());
    }

    private void note(ChangeSort sort, RegisterEntry entry, @Nullable String formerName) {
        note(new Change(sort, entry.key(), entry.officialName(), formerName, null, null));
    }

    private void note(Change change) {
        counts.merge(change.sort(), 1, Integer::sum);
        changes.add(change);
    }
}
