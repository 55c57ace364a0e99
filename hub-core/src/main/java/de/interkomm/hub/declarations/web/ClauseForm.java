package de.interkomm.hub.declarations.web;

import static java.util.Objects.requireNonNullElse;

import de.interkomm.hub.declarations.Clause;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What a clause is to say.
 *
 * @param seen the state of the draft the page showed; empty for a new clause
 * @param after the clause it follows; empty for the end, and for one that is there
 * @param reason of a proposal
 */
record ClauseForm(String seen, String heading, String text, String after, String reason) {

    static final int LONGEST_REASON = 2_000;

    ClauseForm {
        seen = requireNonNullElse(seen, "");
        heading = requireNonNullElse(heading, "");
        text = requireNonNullElse(text, "");
        after = requireNonNullElse(after, "");
        reason = requireNonNullElse(reason, "");
    }

    static ClauseForm empty() {
        return new ClauseForm("", "", "", "", "");
    }

    static ClauseForm of(Clause.Words words, int state) {
        return new ClauseForm(Integer.toString(state), words.heading(), words.text(), "", "");
    }

    /** The words meant; {@code null} once something is wrong. */
    Clause.@Nullable Words toWords(Errors errors) {
        Typing.limit(errors, "heading", heading, Clause.LONGEST_HEADING);
        Typing.limit(errors, "text", text, Clause.LONGEST_TEXT);
        Typing.limit(errors, "reason", reason, LONGEST_REASON);
        Clause.Words words = new Clause.Words(heading, text);
        if (words.isEmpty()) {
            errors.rejectValue("text", "declarations.form.text.missing");
        }
        return errors.hasErrors() ? null : words;
    }
}
