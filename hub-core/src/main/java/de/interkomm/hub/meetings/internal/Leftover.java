package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.Agendas.Item;
import de.interkomm.hub.meetings.ItemKind;
import de.interkomm.hub.meetings.ItemState;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is still to be talked about when a meeting ends. */
final class Leftover {

    private Leftover() {}

    /**
     * An item is settled by whoever chairs, or by its motions; one with others below it also when
     * none of those is left. A mere formality, as a welcome, is over with the meeting, and so is
     * what has become idle.
     *
     * @param decided items with motions, and whether all of an item's are decided
     */
    static List<Item> of(List<Item> agenda, Map<AgendaItemId, Boolean> decided) {
        return agenda.stream()
                .filter(one -> isOpen(one, decided) && isLeft(one, agenda, decided))
                .toList();
    }

    /**
     * Formalities the meeting has not come to: they are over with it all the same.
     *
     * @param untouched items nobody has called nor written about
     */
    static List<Item> uncalled(
            List<Item> agenda, Map<AgendaItemId, Boolean> decided, Set<AgendaItemId> untouched) {
        return agenda.stream()
                .filter(one -> untouched.contains(one.id()) && isOpen(one, decided))
                .filter(one -> agenda.stream().noneMatch(it -> one.id().equals(it.above())))
                .filter(one -> isFormality(one, decided))
                .toList();
    }

    private static boolean isOpen(Item item, Map<AgendaItemId, Boolean> decided) {
        return item.state() == ItemState.OPEN
                && !item.isIdle()
                && !decided.getOrDefault(item.id(), false);
    }

    private static boolean isLeft(
            Item item, List<Item> agenda, Map<AgendaItemId, Boolean> decided) {
        List<Item> below = agenda.stream().filter(one -> item.id().equals(one.above())).toList();
        return below.isEmpty()
                ? isOpen(item, decided) && !isFormality(item, decided)
                : below.stream().anyMatch(one -> isLeft(one, agenda, decided));
    }

    /** Neither report, discussion, decision nor election, with nothing to it but its title. */
    private static boolean isFormality(Item item, Map<AgendaItemId, Boolean> decided) {
        return item.kind() == ItemKind.OTHER
                && item.details().isBlank()
                && item.papers().isEmpty()
                && !decided.containsKey(item.id());
    }
}
