package de.interkomm.hub.declarations.web;

import static de.interkomm.hub.declarations.web.DeclarationForms.TYPING;

import static java.util.Objects.requireNonNullElse;

import de.interkomm.hub.declarations.CanonicalText;
import de.interkomm.hub.declarations.Clause;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What a clause is to say.
 *
 * @param seen the state of the draft the page showed; empty for a new clause
 * @param after the clause it follows; empty for the end, and for one that is there
 * @param reason of a proposal
 * @param doubled the hash of what the page showed with the words of two people one after the other;
 *     empty where it showed nothing of the kind
 * @param proposal whose words are being joined with the clause's; empty for none
 */
record ClauseForm(
        String seen,
        String heading,
        String text,
        String after,
        String reason,
        String doubled,
        String proposal) {

    static final int LONGEST_REASON = 2_000;

    ClauseForm {
        seen = requireNonNullElse(seen, "");
        heading = requireNonNullElse(heading, "");
        text = requireNonNullElse(text, "");
        after = requireNonNullElse(after, "");
        reason = requireNonNullElse(reason, "");
        doubled = requireNonNullElse(doubled, "");
        proposal = requireNonNullElse(proposal, "");
    }

    static ClauseForm empty() {
        return new ClauseForm("", "", "", "", "", "", "");
    }

    static ClauseForm of(Clause.Words words, int state) {
        return new ClauseForm(
                Integer.toString(state), words.heading(), words.text(), "", "", "", "");
    }

    /**
     * The words of two people, to be put right.
     *
     * @param proposal which one of them made; empty for none
     */
    static ClauseForm doubled(Clause.Words both, int state, String proposal) {
        return new ClauseForm(
                Integer.toString(state), both.heading(), both.text(), "", "", hash(both), proposal);
    }

    private static String hash(Clause.Words words) {
        return CanonicalText.sha256(words.heading() + "\n" + words.text());
    }

    /** Whether the words of two people still stand there one after the other. */
    boolean isDoubled(Clause.Words words) {
        return doubled.equals(hash(words));
    }

    /** The words meant; {@code null} once something is wrong. */
    Clause.@Nullable Words toWords(Errors errors) {
        TYPING.limit(errors, "heading", heading, Clause.LONGEST_HEADING);
        TYPING.limit(errors, "text", text, Clause.LONGEST_TEXT);
        TYPING.limit(errors, "reason", reason, LONGEST_REASON);
        Clause.Words words = new Clause.Words(heading, text);
        if (words.isEmpty()) {
            errors.rejectValue("text", "declarations.form.text.missing");
        }
        return errors.hasErrors() ? null : words;
    }
}
