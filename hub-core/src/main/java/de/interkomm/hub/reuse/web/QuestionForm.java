package de.interkomm.hub.reuse.web;

import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.reuse.ReuseQuestions;
import de.interkomm.hub.reuse.Reuses;
import de.interkomm.hub.reuse.Reuses.Declarer;
import de.interkomm.hub.shell.Typing;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import java.util.Map;
import java.util.Objects;

/**
 * What somebody wants to know.
 *
 * @param name asked for from those who have not signed in, like the mailbox
 */
record QuestionForm(String text, String name, String mailbox) {

    private static final Typing TYPING = Typing.inWordsOf("reuse");

    QuestionForm {
        text = Objects.requireNonNullElse(text, "").strip();
        name = Typing.inOneLine(Objects.requireNonNullElse(name, ""));
        mailbox = Objects.requireNonNullElse(mailbox, "").strip();
    }

    static QuestionForm empty() {
        return new QuestionForm("", "", "");
    }

    /** By the names of the fields. */
    Map<String, String> typed() {
        return Map.of("text", text, "name", name, "mailbox", mailbox);
    }

    /** What is in somebody's own words, by the name of the field's words. */
    Map<String, String> written() {
        return text.isEmpty() ? Map.of() : Map.of("reuse.form.text", text);
    }

    void check(Errors errors) {
        TYPING.line(errors, "text", text, ReuseQuestions.LONGEST_TEXT);
    }

    /**
     * @return {@code null} and errors for what cannot be meant
     */
    @Nullable Declarer asker(Errors errors) {
        TYPING.line(errors, "name", name, Reuses.LONGEST_NAME);
        Mailbox address = Mailbox.parse(mailbox).orElse(null);
        if (address == null) {
            errors.rejectValue("mailbox", "reuse.form.mailbox.malformed");
        }
        return address == null ? null : new Declarer(name, address);
    }
}
