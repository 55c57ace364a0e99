package de.interkomm.hub.personaldata;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** What becomes of a record when its person asks to be erased. */
public sealed interface Fate {

    /** It is removed. */
    record Goes() implements Fate {}

    /**
     * It stays, as what a former member did, and says no more who that was.
     *
     * @param reason message key of why it stays at all
     */
    record Nameless(String reason) implements Fate {}

    /**
     * It stays as it is.
     *
     * @param reason message key of why; a rule of law or a procedure that is not over
     * @param until the last day; {@code null} if that depends on something that has yet to happen
     */
    record Stays(String reason, @Nullable LocalDate until) implements Fate {}

    static Fate goes() {
        return new Goes();
    }

    static Fate nameless(String reason) {
        return new Nameless(reason);
    }

    static Fate stays(String reason, @Nullable LocalDate until) {
        return new Stays(reason, until);
    }
}
