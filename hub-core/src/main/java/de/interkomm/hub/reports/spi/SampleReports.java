package de.interkomm.hub.reports.spi;

import de.interkomm.hub.reports.Figure;
import de.interkomm.hub.reports.Reach;
import de.interkomm.hub.reports.ReportDesk.Entry;
import de.interkomm.hub.reports.Section;
import de.interkomm.hub.tenancy.NetworkId;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Last year's report, which a network brings along so that a first look at the hub is worth it.
 * Counted from its other samples and published once, and only where {@code hub.samples} is true.
 *
 * @param leftOut sections it does without
 * @param notes by section
 * @param entries what is entered by hand, by figure
 * @param contributions by the name of a group; the network's own under the empty name. Those of
 *     groups there are not are left out
 */
public record SampleReports(
        NetworkId network,
        Reach audience,
        Set<Section> leftOut,
        Map<Section, String> notes,
        Map<Figure, List<Entry>> entries,
        Map<String, Contribution> contributions) {

    public SampleReports {
        leftOut = Set.copyOf(leftOut);
        notes = Map.copyOf(notes);
        entries = Map.copyOf(entries);
        contributions = Map.copyOf(contributions);
    }

    /** What a group, or the network, says of the year and of the next. */
    public record Contribution(String review, String outlook) {}
}
