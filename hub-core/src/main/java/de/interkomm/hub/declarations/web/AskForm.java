package de.interkomm.hub.declarations.web;

import static de.interkomm.hub.declarations.web.DeclarationForms.TYPING;

import static java.util.Objects.requireNonNullElse;

import de.interkomm.hub.declarations.Signatures;
import de.interkomm.hub.declarations.Signatures.Sureness;
import de.interkomm.hub.mail.Mailbox;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Who is to be asked for a signature. */
record AskForm(String person, String mailbox, Boolean sure) {

    AskForm {
        person = requireNonNullElse(person, "");
        mailbox = requireNonNullElse(mailbox, "");
        sure = requireNonNullElse(sure, false);
    }

    static AskForm of(Signatures.Row row) {
        Signatures.Asked asked = row.asked();
        if (asked != null) {
            return new AskForm(asked.person(), asked.mailbox().address(), false);
        }
        Signatures.Proposed proposed = row.proposed();
        return proposed == null
                ? new AskForm("", "", false)
                : new AskForm(proposed.person(), proposed.mailbox().address(), false);
    }

    Sureness sureness() {
        return Sureness.of(sure);
    }

    /** The mailbox meant; {@code null} once something is wrong. Not everybody needs a name. */
    @Nullable Mailbox toMailbox(Errors errors) {
        TYPING.limit(errors, "person", person, Signatures.LONGEST_NAME);
        Mailbox parsed = Mailbox.parse(mailbox).orElse(null);
        if (parsed == null) {
            errors.rejectValue("mailbox", "declarations.form.mailbox.malformed");
        }
        return errors.hasErrors() ? null : parsed;
    }
}
