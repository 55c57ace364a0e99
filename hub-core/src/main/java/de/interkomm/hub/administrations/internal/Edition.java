package de.interkomm.hub.administrations.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.administrations.RegisterReport.Damage;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a file says.
 *
 * @param damaged keys of lines that are damaged but still tell their key: nobody may conclude that
 *     these have vanished
 * @param unknown how many damaged lines do not even tell their key
 * @param lines how many the file has, blank ones aside
 */
record Edition(
        LocalDate asOf,
        List<RegisterEntry> entries,
        List<Damage> damages,
        Set<RegionalKey> damaged,
        int unknown,
        int lines) {

    /** The states the file covers; nothing is concluded about others. */
    Set<RegionalKey> states() {
        return entries.stream().map(RegisterEntry::state).collect(Collectors.toUnmodifiableSet());
    }
}
