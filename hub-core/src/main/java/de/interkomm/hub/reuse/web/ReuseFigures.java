package de.interkomm.hub.reuse.web;

import de.interkomm.hub.reuse.NetworkReuse.Entry;
import de.interkomm.hub.reuse.Reuses.Certainty;
import de.interkomm.hub.tenancy.NetworkId;

import java.util.List;
import java.util.stream.Stream;

/** A network's reuse in numbers, with the list behind each. */
record ReuseFigures(List<Figure> figures) {

    static ReuseFigures of(NetworkId network, List<Entry> all) {
        List<Entry> counted = all.stream().filter(one -> one.use().counts()).toList();
        String list = DeskFilter.counted().path(network);
        String desk = "/networks/" + network + "/coordination/reuse";
        return new ReuseFigures(
                List.of(
                        new Figure("counted", counted.size(), list),
                        new Figure(
                                "administrations",
                                count(counted.stream().map(one -> one.use().administration())),
                                list),
                        new Figure(
                                "projects",
                                count(counted.stream().map(Entry::project)),
                                desk + "#by-project"),
                        new Figure(
                                "counties",
                                count(counted.stream().map(one -> one.use().county())),
                                desk + "#by-county"),
                        new Figure(
                                "unconfirmed",
                                count(
                                        all.stream()
                                                .filter(
                                                        one ->
                                                                one.use().certainty()
                                                                        != Certainty.CONFIRMED)),
                                DeskFilter.unconfirmed().path(network))));
    }

    private static int count(Stream<?> things) {
        return (int) things.distinct().count();
    }

    /** One number; its words stand under {@code reuse.figure.<name>}. */
    record Figure(String name, int number, String href) {}
}
