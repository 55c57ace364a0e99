package de.interkomm.hub.declarations.web;

import static de.interkomm.hub.declarations.web.DeclarationForms.TYPING;

import static java.util.Objects.requireNonNullElse;

import de.interkomm.hub.declarations.Signatures;

import org.springframework.validation.Errors;

/**
 * That a signature was entered by mistake.
 *
 * @param signature the page showed
 * @param mistake what was wrong
 */
record StrikeForm(String signature, String mistake) {

    StrikeForm {
        signature = requireNonNullElse(signature, "");
        mistake = requireNonNullElse(mistake, "");
    }

    static StrikeForm empty() {
        return new StrikeForm("", "");
    }

    void check(Errors errors) {
        TYPING.line(errors, "mistake", mistake, Signatures.LONGEST_REASON);
    }
}
