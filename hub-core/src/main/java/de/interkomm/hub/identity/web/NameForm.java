package de.interkomm.hub.identity.web;

import org.springframework.validation.Errors;

import java.util.Objects;

/** How somebody wants to be called. */
record NameForm(String name) {

    private static final int LONGEST = 200;

    NameForm {
        name = Objects.requireNonNullElse(name, "");
    }

    void validate(Errors errors) {
        if (name.isBlank()) {
            errors.rejectValue("name", "identity.account.name.missing");
        } else if (name.length() > LONGEST) {
            errors.rejectValue("name", "identity.account.name.too-long");
        }
    }
}
