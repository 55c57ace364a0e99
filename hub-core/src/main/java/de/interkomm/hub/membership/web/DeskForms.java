package de.interkomm.hub.membership.web;

import de.interkomm.hub.correspondence.EditedLetter;

import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;

/** What the coordinators' forms have in common. */
final class DeskForms {

    private DeskForms() {}

    /** The form filled anew, with nothing wrong. */
    static BindingResult unmarred(Object form, String name) {
        return new BeanPropertyBindingResult(form, name);
    }

    /** Says why the letter cannot go like this. */
    static void refuseLetter(String body, Errors errors) {
        switch (EditedLetter.read(body)) {
            case EditedLetter.Empty _ -> errors.rejectValue("body", "desk.letter.empty");
            case EditedLetter.TooLong(int length) ->
                    errors.rejectValue(
                            "body",
                            "desk.letter.too-long",
                            new Object[] {length, EditedLetter.MAX_LENGTH},
                            null);
            case EditedLetter.Accepted _ -> {}
        }
    }
}
