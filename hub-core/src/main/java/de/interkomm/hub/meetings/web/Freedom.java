package de.interkomm.hub.meetings.web;

import static java.util.stream.Collectors.groupingBy;

import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.Agendas;
import de.interkomm.hub.meetings.Agendas.Item;
import de.interkomm.hub.meetings.Agendas.Step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which way an item of an agenda can move. */
record Freedom(boolean up, boolean down, boolean out, boolean in) {

    static Map<AgendaItemId, Freedom> of(List<Item> agenda) {
        Map<String, List<Item>> siblings =
                agenda.stream().collect(groupingBy(one -> Objects.toString(one.above())));
        Map<AgendaItemId, Freedom> found = new HashMap<>();
        for (List<Item> beside : siblings.values()) {
            for (int place = 0; place < beside.size(); place++) {
                Item one = beside.get(place);
                found.put(
                        one.id(),
                        new Freedom(
                                place > 0,
                                place < beside.size() - 1,
                                one.above() != null,
                                place > 0 && deepest(agenda, one) < Agendas.DEEPEST));
            }
        }
        return found;
    }

    public boolean allows(Step step) {
        return switch (step) {
            case UP -> up;
            case DOWN -> down;
            case OUT -> out;
            case IN -> in;
        };
    }

    /** How deep what belongs to an item goes. */
    private static int deepest(List<Item> agenda, Item item) {
        return agenda.stream()
                .filter(one -> item.id().equals(one.above()))
                .mapToInt(one -> deepest(agenda, one))
                .max()
                .orElse(item.depth());
    }
}
