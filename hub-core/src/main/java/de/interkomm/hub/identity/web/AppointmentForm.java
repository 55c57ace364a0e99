package de.interkomm.hub.identity.web;

import de.interkomm.hub.mail.Mailbox;

import org.springframework.validation.Errors;

import java.util.Objects;

/** What an operator types to appoint a coordinator. */
record AppointmentForm(String name, String mailbox) {

    private static final int LONGEST_NAME = 200;

    AppointmentForm {
        name = Objects.requireNonNullElse(name, "");
        mailbox = Objects.requireNonNullElse(mailbox, "");
    }

    static AppointmentForm empty() {
        return new AppointmentForm("", "");
    }

    void validate(Errors errors) {
        if (name.isBlank()) {
            errors.rejectValue("name", "identity.appoint.name.missing");
        } else if (name.length() > LONGEST_NAME) {
            errors.rejectValue("name", "identity.appoint.name.too-long");
        }
        if (Mailbox.parse(mailbox).isEmpty()) {
            errors.rejectValue("mailbox", "identity.appoint.mailbox.malformed");
        }
    }
}
