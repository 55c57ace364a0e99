package de.interkomm.hub.membership.web;

import org.springframework.validation.Errors;

import java.util.Objects;

/** A note for the coordinators' eyes. */
record DeskNoteForm(String text) {

    static final int LONGEST = 4000;

    DeskNoteForm {
        text = Objects.requireNonNullElse(text, "");
    }

    void validate(Errors errors) {
        if (text.isBlank()) {
            errors.rejectValue("text", "desk.note.missing");
        } else if (text.length() > LONGEST) {
            errors.rejectValue(
                    "text", "desk.note.too-long", new Object[] {text.length(), LONGEST}, null);
        }
    }
}
