package de.interkomm.hub.directory.web;

import de.interkomm.hub.directory.PersonMessages;
import de.interkomm.hub.shell.Typing;

import org.springframework.validation.Errors;

import java.util.Objects;

/** What somebody writes to a person found in the directory. */
record MessageForm(String text) {

    private static final Typing TYPING = Typing.inWordsOf("directory.message");

    MessageForm {
        text = Objects.requireNonNullElse(text, "").strip();
    }

    void check(Errors errors) {
        TYPING.line(errors, "text", text, PersonMessages.LONGEST_TEXT);
    }
}
