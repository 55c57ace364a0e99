package de.interkomm.hub.identity.web;

import java.util.Objects;

/** A mailbox somebody types. */
record MailboxForm(String mailbox) {

    MailboxForm {
        mailbox = Objects.requireNonNullElse(mailbox, "").strip();
    }
}
