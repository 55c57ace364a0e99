package de.interkomm.hub.declarations.web;

import de.interkomm.hub.shell.Typing;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Reads what people type into forms about the declaration, and says what is wrong with it. */
final class DeclarationForms {

    static final Typing TYPING = Typing.inWordsOf("declarations");

    private DeclarationForms() {}

    /** Declarations may be older than all else that forms ask for. */
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
}
