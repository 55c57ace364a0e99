package de.interkomm.hub.resolutions;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * How far a resolution has been carried out.
 *
 * @param who sees to it; empty if nobody in particular
 * @param until by when; {@code null} for no day
 */
public record Execution(State state, String note, String who, @Nullable LocalDate until) {

    public static final int LONGEST_NOTE = 2_000;
    public static final int LONGEST_WHO = 200;

    public static final Execution NOT_BEGUN = new Execution(State.OPEN, "", "", null);

    /** Nothing is left to do: it took effect by being resolved. */
    public static final Execution BY_ITSELF = new Execution(State.DONE, "", "", null);

    public Execution {
        note = note.strip();
        who = who.strip();
    }

    /** How far it is. */
    public enum State {
        OPEN,
        UNDER_WAY,
        DONE,
        /** Will not be carried out. */
        DROPPED
    }
}
