package de.interkomm.hub.documents;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;

import java.util.UUID;

/** Names a stored file within its network. */
public record DocumentId(@JsonValue UUID value) {

    @JsonCreator
    public DocumentId {}

    public static DocumentId next() {
        return new DocumentId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
