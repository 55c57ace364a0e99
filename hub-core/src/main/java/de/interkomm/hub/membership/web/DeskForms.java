package de.interkomm.hub.membership.web;

import de.interkomm.hub.correspondence.LetterDraft;

import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Locale;

/** What the coordinators' forms have in common. */
final class DeskForms {

    private DeskForms() {}

    /** The form filled anew, with nothing wrong. */
    static BindingResult unmarred(Object form, String name) {
        return new BeanPropertyBindingResult(form, name);
    }

    /** Says why the letter cannot go like this. */
    static void refuseLetter(LetterDraft letter, Errors errors) {
        for (LetterDraft.Flaw flaw : letter.flaws()) {
            String field = flaw.part().name().toLowerCase(Locale.ROOT);
            errors.rejectValue(
                    field,
                    flaw.isEmpty() ? "desk.letter." + field + ".empty" : "desk.too-long",
                    new Object[] {flaw.length(), flaw.longest()},
                    null);
        }
    }

    /** The day as an argument of a message, which writes it as its language does. */
    static Object[] written(LocalDate day) {
        return new Object[] {Date.valueOf(day)};
    }
}
