package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.Agendas.Item;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A whole agenda, to be asked what lies below what. */
record Outline(List<Item> items) {

    /** {@code null} if it is not on this agenda. */
    @Nullable Item item(AgendaItemId id) {
        return items.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }

    /** How many levels an item and what belongs to it take. */
    int heightOf(AgendaItemId id) {
        return 1
                + items.stream()
                        .filter(one -> id.equals(one.above()))
                        .mapToInt(one -> heightOf(one.id()))
                        .max()
                        .orElse(0);
    }

    /** Whether an item is another one, or belongs to it however deep. */
    boolean isWithin(AgendaItemId id, AgendaItemId other) {
        Item item = item(id);
        AgendaItemId above = item == null ? null : item.above();
        return id.equals(other) || (above != null && isWithin(above, other));
    }
}
