package de.interkomm.hub.shell;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;

/**
 * Reads what people type into the forms of one module, and says what is wrong with it in that
 * module's words: {@code <module>.form.<field>.missing}, {@code .malformed} and {@code .bounds},
 * and {@code <module>.form.too-long}.
 */
public final class Typing {

    /** Whoever types another year has mistyped. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2200;

    private final String words;

    private Typing(String words) {
        this.words = words;
    }

    /** That says what is wrong in the words of a module. */
    public static Typing inWordsOf(String module) {
        return new Typing(module + ".form.");
    }

    /**
     * @return the value of that name; {@code null} and an error if there is none
     */
    public <E extends Enum<E>> @Nullable E choice(
            E[] values, String typed, String field, Errors errors) {
        E chosen = choice(values, typed);
        if (chosen == null) {
            errors.rejectValue(field, words + field + ".missing");
        }
        return chosen;
    }

    /**
     * @return the value of that name; {@code null} if there is none
     */
    public static <E extends Enum<E>> @Nullable E choice(E[] values, String typed) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    /** A name, or whatever else has one line, with one space where any were typed. */
    public static String inOneLine(String typed) {
        return typed.strip().replaceAll("\\s+", " ");
    }

    /** Something has to be there, and not too much. */
    public void line(Errors errors, String field, String value, int longest) {
        if (value.isBlank()) {
            errors.rejectValue(field, words + field + ".missing");
        }
        limit(errors, field, value, longest);
    }

    /** Not too much. */
    public void limit(Errors errors, String field, String value, int longest) {
        if (value.strip().length() > longest) {
            errors.rejectValue(
                    field,
                    words + "too-long",
                    new Object[] {longest, value.strip().length()},
                    null);
        }
    }

    /** A day as browsers write it. */
    public @Nullable LocalDate day(Errors errors, String field, String typed) {
        LocalDate day = day(typed);
        if (day == null) {
            errors.rejectValue(field, words + field + ".malformed");
        }
        return day;
    }

    /**
     * @return the day as browsers write it; {@code null} for what is none, or of another age
     */
    public static @Nullable LocalDate day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR ? day : null;
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    /** A time of day as browsers write it. */
    public @Nullable LocalTime time(Errors errors, String field, String typed) {
        try {
            return LocalTime.parse(typed.strip()).withSecond(0).withNano(0);
        } catch (DateTimeParseException _) {
            errors.rejectValue(field, words + field + ".malformed");
            return null;
        }
    }

    /**
     * @return the number; {@code null} and an error for one that is none or out of bounds
     */
    public @Nullable Integer number(
            Errors errors, String field, String typed, int least, int most) {
        Integer number = number(typed);
        if (number != null && number >= least && number <= most) {
            return number;
        }
        errors.rejectValue(field, words + field + ".bounds", new Object[] {least, most}, null);
        return null;
    }

    /**
     * @return the number; {@code null} for what is none
     */
    public static @Nullable Integer number(String typed) {
        try {
            return Integer.valueOf(typed.strip());
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /** The version a page was made for; one that never was if somebody changed it by hand. */
    public static int version(String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException _) {
            return -1;
        }
    }
}
