package de.interkomm.hub.meetings.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.Agendas;
import de.interkomm.hub.meetings.Agendas.Item;
import de.interkomm.hub.meetings.Agendas.Origin;
import de.interkomm.hub.meetings.Audience;
import de.interkomm.hub.meetings.ItemKind;
import de.interkomm.hub.meetings.ItemState;
import de.interkomm.hub.meetings.MeetingId;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

class FreedomTests {

    private final Item first = item(1, null);
    private final Item second = item(1, null);
    private final Item below = item(2, second.id());
    private final Item deepest = item(Agendas.DEEPEST, below.id());
    private final Item besides = item(Agendas.DEEPEST, below.id());

    @Test
    void anItemMovesOnlyWhereThereIsAPlace() {
        Map<AgendaItemId, Freedom> moves =
                Freedom.of(List.of(first, second, below, deepest, besides));
        assertThat(moves.get(first.id())).isEqualTo(new Freedom(false, true, false, false));
        assertThat(moves.get(second.id())).isEqualTo(new Freedom(true, false, false, false));
        assertThat(moves.get(below.id())).isEqualTo(new Freedom(false, false, true, false));
        assertThat(moves.get(deepest.id())).isEqualTo(new Freedom(false, true, true, false));
        assertThat(moves.get(besides.id())).isEqualTo(new Freedom(true, false, true, false));
        assertThat(Freedom.of(List.of(first, second)).get(second.id()))
                .isEqualTo(new Freedom(true, false, false, true));
    }

    private static Item item(int depth, @Nullable AgendaItemId above) {
        return new Item(
                AgendaItemId.next(),
                MeetingId.next(),
                "1",
                depth,
                above,
                "Punkt",
                "",
                ItemKind.REPORT,
                "",
                10,
                Audience.PUBLIC,
                ItemState.OPEN,
                LocalDateTime.of(2026, 5, 8, 14, 0),
                Origin.NEW,
                null,
                List.of());
    }
}
