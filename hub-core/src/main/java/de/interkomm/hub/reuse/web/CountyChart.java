package de.interkomm.hub.reuse.web;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.reuse.Reuses.Use;
import de.interkomm.hub.shell.BarChart;
import de.interkomm.hub.shell.BarChart.Value;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** How many administrations of each county use something, of those that count. */
final class CountyChart {

    private CountyChart() {}

    /**
     * @param href the page of a county, {@code null} for none
     */
    static BarChart of(List<Use> uses, Function<String, @Nullable String> href) {
        Map<String, Set<RegionalKey>> users = new TreeMap<>();
        uses.stream()
                .filter(Use::counts)
                .forEach(
                        use ->
                                users.computeIfAbsent(use.county(), _ -> new HashSet<>())
                                        .add(use.administration()));
        return BarChart.longestFirst(
                users.entrySet().stream()
                        .map(
                                entry ->
                                        new Value(
                                                entry.getKey(),
                                                entry.getValue().size(),
                                                href.apply(entry.getKey())))
                        .toList());
    }
}
