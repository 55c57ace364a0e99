package de.interkomm.hub.declarations.web;

import static de.interkomm.hub.declarations.web.DeclarationForms.TYPING;

import static java.util.Objects.requireNonNullElse;

import de.interkomm.hub.declarations.Signatures;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import java.time.LocalDate;

/**
 * That an administration has left the declaration.
 *
 * @param day as browsers write days
 */
record LeaveForm(String day, String reason) {

    LeaveForm {
        day = requireNonNullElse(day, "");
        reason = requireNonNullElse(reason, "");
    }

    static LeaveForm empty() {
        return new LeaveForm("", "");
    }

    /** The day meant; {@code null} once something is wrong. */
    @Nullable LocalDate toDay(Errors errors) {
        LocalDate on = DeclarationForms.day(errors, "day", day);
        TYPING.line(errors, "reason", reason, Signatures.LONGEST_REASON);
        return errors.hasErrors() ? null : on;
    }
}
