package de.interkomm.hub.meetings;

import com.github.f4b6a3.uuid.UuidCreator;

import java.util.Optional;
import java.util.UUID;

/** Names an item of a meeting's agenda; whatever is decided can refer to it. */
public record AgendaItemId(UUID value) {

    public static AgendaItemId next() {
        return new AgendaItemId(UuidCreator.getTimeOrderedEpoch());
    }

    /** Reads an id from outside, where a wrong one is no error of ours. */
    public static Optional<AgendaItemId> parse(String text) {
        try {
            return Optional.of(new AgendaItemId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
