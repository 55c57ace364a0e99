package de.interkomm.hub.resolutions.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.resolutions.Choice;
import de.interkomm.hub.resolutions.EntryId;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * One vote, or weight, of a ballot's electorate as the database has it.
 *
 * @param administration {@code null} for a person
 * @param account {@code null} for an administration
 * @param present whether it is at the meeting, be it by whom it is lent to
 * @param presentUnlent whether it would be if it were not lent; not kept once the ballot is over
 * @param inPerson whether somebody cast it who may, and the chair did not write it down
 * @param choice {@code null} where it has not voted, and in secret ballots always
 * @param carrier who it is lent to; {@code null} for nobody or an administration
 * @param carrierKeys of the administration it is lent to; empty for none
 * @param carrierName {@code null} unless it is lent
 */
record Seat(
        EntryId id,
        @Nullable RegionalKey administration,
        Set<RegionalKey> keys,
        @Nullable AccountId account,
        String name,
        int weight,
        boolean present,
        boolean presentUnlent,
        boolean voted,
        boolean inPerson,
        @Nullable Choice choice,
        @Nullable AccountId carrier,
        Set<RegionalKey> carrierKeys,
        @Nullable String carrierName) {

    Seat {
        keys = Set.copyOf(keys);
        carrierKeys = Set.copyOf(carrierKeys);
    }

    boolean isLent() {
        return carrierName != null;
    }
}
