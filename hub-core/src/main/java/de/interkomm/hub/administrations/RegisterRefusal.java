package de.interkomm.hub.administrations;

import org.jspecify.annotations.Nullable;

/**
 * Why a file was refused whole.
 *
 * @param detail what belongs to the reason: a date, a number; {@code null} if nothing
 */
public record RegisterRefusal(Reason reason, @Nullable String detail) {

    /** Reasons to refuse a file. */
    public enum Reason {
        EMPTY,
        /** Larger than {@link RegisterImport#LARGEST}. */
        TOO_LARGE,
        /** Less than nine in ten lines can be read as GV100AD. The detail is their percentage. */
        NOT_THE_REGISTER,
        /** No record of a state, so nothing can be placed. */
        NO_STATES,
        /** No record of a municipality. */
        NO_MUNICIPALITIES,
        /** The hub already has a newer edition. The detail is that edition's day. */
        OLDER_THAN_STORED
    }
}
