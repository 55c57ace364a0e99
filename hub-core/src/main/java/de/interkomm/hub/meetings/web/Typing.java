package de.interkomm.hub.meetings.web;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;

/** Reads what people type into forms about meetings, and says what is wrong with it. */
final class Typing {

    private Typing() {}

    static <E extends Enum<E>> @Nullable E choice(
            E[] values, String typed, String field, Errors errors) {
        List<E> found = Arrays.stream(values).filter(value -> value.name().equals(typed)).toList();
        if (found.isEmpty()) {
            errors.rejectValue(field, "meetings.form." + field + ".missing");
            return null;
        }
        return found.getFirst();
    }

    static void line(Errors errors, String field, String value, int longest) {
        if (value.isBlank()) {
            errors.rejectValue(field, "meetings.form." + field + ".missing");
        }
        limit(errors, field, value, longest);
    }

    static void limit(Errors errors, String field, String value, int longest) {
        if (value.strip().length() > longest) {
            errors.rejectValue(
                    field,
                    "meetings.form.too-long",
                    new Object[] {longest, value.strip().length()},
                    null);
        }
    }

    static @Nullable LocalDate day(Errors errors, String field, String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException _) {
            errors.rejectValue(field, "meetings.form." + field + ".malformed");
            return null;
        }
    }

    static @Nullable LocalTime time(Errors errors, String field, String typed) {
        try {
            return LocalTime.parse(typed.strip()).withSecond(0).withNano(0);
        } catch (DateTimeParseException _) {
            errors.rejectValue(field, "meetings.form." + field + ".malformed");
            return null;
        }
    }

    /**
     * @return the number, or {@code null} and an error for one that is none or out of bounds
     */
    static @Nullable Integer number(
            Errors errors, String field, String typed, int least, int most) {
        try {
            int number = Integer.parseInt(typed.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Said below, like a number out of bounds.
        }
        errors.rejectValue(
                field, "meetings.form." + field + ".bounds", new Object[] {least, most}, null);
        return null;
    }
}
