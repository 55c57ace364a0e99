package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.Agendas.Item;
import de.interkomm.hub.meetings.ItemKind;
import de.interkomm.hub.meetings.ItemState;

import java.util.List;
import java.util.Set;

/** What is still to be talked about when a meeting ends. */
final class Leftover {

    private Leftover() {}

    /**
     * An item is settled by whoever chairs, or by its motions; one with others below it also when
     * none of those is left. A mere formality, as a welcome, is over with the meeting.
     *
     * @param moved items with motions
     * @param decided items whose motions are all decided
     */
    static List<Item> of(List<Item> agenda, Set<AgendaItemId> moved, Set<AgendaItemId> decided) {
        return agenda.stream()
                .filter(one -> isOpen(one, decided) && isLeft(one, agenda, moved, decided))
                .toList();
    }

    private static boolean isOpen(Item item, Set<AgendaItemId> decided) {
        return item.state() == ItemState.OPEN && !decided.contains(item.id());
    }

    private static boolean isLeft(
            Item item, List<Item> agenda, Set<AgendaItemId> moved, Set<AgendaItemId> decided) {
        List<Item> below = agenda.stream().filter(one -> item.id().equals(one.above())).toList();
        return below.isEmpty()
                ? isOpen(item, decided) && !isFormality(item, moved)
                : below.stream().anyMatch(one -> isLeft(one, agenda, moved, decided));
    }

    /** Neither report, discussion, decision nor election, with nothing to it but its title. */
    private static boolean isFormality(Item item, Set<AgendaItemId> moved) {
        return item.kind() == ItemKind.OTHER
                && item.details().isBlank()
                && item.papers().isEmpty()
                && !moved.contains(item.id());
    }
}
