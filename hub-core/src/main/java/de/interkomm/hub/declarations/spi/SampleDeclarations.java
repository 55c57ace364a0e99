package de.interkomm.hub.declarations.spi;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.declarations.Clause;
import de.interkomm.hub.tenancy.NetworkId;

import java.time.LocalDate;
import java.util.List;

/**
 * The declaration a network brings along so that a first look at the hub is worth it. Entered once,
 * after its groups and members, and only where {@code hub.samples} is true.
 *
 * @param group that adopted it, by its name
 * @param note the meeting in which it did
 */
public record SampleDeclarations(
        NetworkId network,
        String group,
        String title,
        LocalDate adoptedOn,
        String note,
        List<Passage> passages,
        List<Signed> signed) {

    public SampleDeclarations {
        passages = List.copyOf(passages);
        signed = List.copyOf(signed);
    }

    /** A clause on its level. */
    public record Passage(int level, Clause.Words words) {}

    /** Who has signed for an administration. */
    public record Signed(
            RegionalKey administration, String person, String function, LocalDate on) {}
}
