package de.interkomm.hub.resolutions.web;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;

/** Reads what people type into forms about votes, and says what is wrong with it. */
final class Typing {

    private Typing() {}

    static <E extends Enum<E>> @Nullable E choice(
            E[] values, String typed, String field, Errors errors) {
        E chosen = choice(values, typed);
        if (chosen == null) {
            errors.rejectValue(field, "resolutions.form." + field + ".missing");
        }
        return chosen;
    }

    static <E extends Enum<E>> @Nullable E choice(E[] values, String typed) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    static void line(Errors errors, String field, String value, int longest) {
        if (value.isBlank()) {
            errors.rejectValue(field, "resolutions.form." + field + ".missing");
        }
        limit(errors, field, value, longest);
    }

    static void limit(Errors errors, String field, String value, int longest) {
        if (value.strip().length() > longest) {
            errors.rejectValue(
                    field,
                    "resolutions.form.too-long",
                    new Object[] {longest, value.strip().length()},
                    null);
        }
    }

    static @Nullable LocalDate day(Errors errors, String field, String typed) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.getYear() >= 2000 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeParseException _) {
            // Said below, like a day of another age.
        }
        errors.rejectValue(field, "resolutions.form." + field + ".malformed");
        return null;
    }

    static @Nullable LocalTime time(Errors errors, String field, String typed) {
        try {
            return LocalTime.parse(typed.strip()).withSecond(0).withNano(0);
        } catch (DateTimeParseException _) {
            errors.rejectValue(field, "resolutions.form." + field + ".malformed");
            return null;
        }
    }

    /**
     * @return the number, or {@code null} and an error for one that is none or out of bounds
     */
    static @Nullable Integer number(
            Errors errors, String field, String typed, int least, int most) {
        Integer number = number(typed);
        if (number != null && number >= least && number <= most) {
            return number;
        }
        errors.rejectValue(
                field, "resolutions.form." + field + ".bounds", new Object[] {least, most}, null);
        return null;
    }

    static @Nullable Integer number(String typed) {
        try {
            return Integer.valueOf(typed.strip());
        } catch (NumberFormatException _) {
            return null;
        }
    }
}
