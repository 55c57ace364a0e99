package de.interkomm.hub.administrations;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One attempt to import an edition, as it stands.
 *
 * @param percent how far it is, 0 to 100
 * @param progress the same in numbers
 * @param report what it did; only when it is {@link Phase#DONE}
 * @param refusal why the file was refused; only when it is {@link Phase#REFUSED}
 */
public record RegisterRun(
        RegisterRunId id,
        String fileName,
        Phase phase,
        int percent,
        RegisterProgress progress,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        @Nullable RegisterReport report,
        @Nullable RegisterRefusal refusal) {

    public boolean isOver() {
        return phase == Phase.DONE || phase == Phase.REFUSED || phase == Phase.FAILED;
    }

    /** How it goes. */
    public enum Phase {
        WAITING,
        RUNNING,
        DONE,
        /** Nothing was changed: the file is not what it should be. */
        REFUSED,
        /** Nothing was changed: the hub could not do it, for instance for want of a database. */
        FAILED
    }
}
