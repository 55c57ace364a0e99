package de.interkomm.hub.identity.web;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * What is typed on the sign-in page.
 *
 * @param to where to go afterwards
 */
record SignInForm(String mailbox, @Nullable String to) {

    SignInForm {
        mailbox = Objects.requireNonNullElse(mailbox, "");
    }
}
