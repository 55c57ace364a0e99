package de.interkomm.hub.correspondence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;

import java.util.UUID;

/** Names a letter within its network. */
public record LetterId(@JsonValue UUID value) {

    @JsonCreator
    public LetterId {}

    public static LetterId next() {
        return new LetterId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
