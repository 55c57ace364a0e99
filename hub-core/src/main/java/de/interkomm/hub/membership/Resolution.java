package de.interkomm.hub.membership;

import java.time.LocalDate;

/**
 * What an organ of the network resolved on an application.
 *
 * @param on the day of its meeting
 * @param result whether it agreed
 * @param note where it stands in the minutes, or a condition; empty if none
 */
public record Resolution(LocalDate on, Result result, String note) {

    /** How the organ decided. */
    public enum Result {
        ADOPTED,
        REJECTED
    }
}
