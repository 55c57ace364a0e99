package de.interkomm.hub.membership.internal;

/** What stands in records whose person is no longer to be named. */
final class Former {

    /** In the records' own language, like all that networks keep. */
    static final String NAME = "Ehemaliges Mitglied";

    /** Nobody's, ever (RFC 2606, 2). */
    static final String MAILBOX = "ehemaliges.mitglied@hub.invalid";

    private Former() {}
}
