package de.interkomm.hub.membership.web;

import java.util.Objects;

/** The signature at the click of a button, which must be meant. */
record DeclarationForm(Boolean agreed) {

    DeclarationForm {
        agreed = Objects.requireNonNullElse(agreed, false);
    }

    static DeclarationForm empty() {
        return new DeclarationForm(false);
    }
}
