package de.interkomm.hub.membership.web;

/** Where a new link shall go. */
record LinkRequestForm(String mailbox) {

    LinkRequestForm {
        mailbox = Typed.line(mailbox);
    }

    static LinkRequestForm empty() {
        return new LinkRequestForm("");
    }
}
