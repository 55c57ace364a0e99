package de.interkomm.hub.declarations.web;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Reads what people type into forms about the declaration, and says what is wrong with it. */
final class Typing {

    private Typing() {}

    static void line(Errors errors, String field, String value, int longest) {
        if (value.isBlank()) {
            errors.rejectValue(field, "declarations.form." + field + ".missing");
        }
        limit(errors, field, value, longest);
    }

    static void limit(Errors errors, String field, String value, int longest) {
        int length = value.strip().length();
        if (length > longest) {
            errors.rejectValue(
                    field, "declarations.form.too-long", new Object[] {longest, length}, null);
        }
    }

    static @Nullable LocalDate day(Errors errors, String field, String typed) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.getYear() >= 1900 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeParseException _) {
            // Said below, like a day of another age.
        }
        errors.rejectValue(field, "declarations.form.day.malformed");
        return null;
    }

    /** What a page was made for; what never was if somebody changed it by hand. */
    static int number(String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException _) {
            return -1;
        }
    }
}
