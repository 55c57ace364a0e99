package de.interkomm.hub.declarations;

import com.github.f4b6a3.uuid.UuidCreator;

import java.util.Optional;
import java.util.UUID;

/** Names a comment on a clause. */
public record CommentId(UUID value) {

    public static CommentId next() {
        return new CommentId(UuidCreator.getTimeOrderedEpoch());
    }

    /** Reads an id from outside, where a wrong one is no error of ours. */
    public static Optional<CommentId> parse(String text) {
        try {
            return Optional.of(new CommentId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
