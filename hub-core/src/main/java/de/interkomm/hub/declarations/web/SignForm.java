package de.interkomm.hub.declarations.web;

import static de.interkomm.hub.declarations.web.DeclarationForms.TYPING;

import static java.util.Objects.requireNonNullElse;

import de.interkomm.hub.declarations.Signatures;
import de.interkomm.hub.declarations.Signatures.Sureness;

import org.springframework.validation.Errors;

/**
 * A signature that is given here.
 *
 * @param edition the page showed
 * @param person not asked of those who are signed in
 * @param confirmed that this person is to sign, although the hub knows of another head
 */
record SignForm(String edition, String person, String function, Boolean agreed, Boolean confirmed) {

    SignForm {
        edition = requireNonNullElse(edition, "");
        person = requireNonNullElse(person, "");
        function = requireNonNullElse(function, "");
        agreed = requireNonNullElse(agreed, false);
        confirmed = requireNonNullElse(confirmed, false);
    }

    static SignForm of(int edition, String person, String function) {
        return new SignForm(Integer.toString(edition), person, function, false, false);
    }

    Sureness sureness() {
        return Sureness.of(confirmed);
    }

    /** Says what is missing. */
    void check(Errors errors) {
        TYPING.line(errors, "person", person, Signatures.LONGEST_NAME);
        checkSignedIn(errors);
    }

    /** The same for those whose name is known. */
    void checkSignedIn(Errors errors) {
        TYPING.line(errors, "function", function, Signatures.LONGEST_NAME);
        if (!agreed) {
            errors.rejectValue("agreed", "declarations.form.agreed.missing");
        }
    }
}
