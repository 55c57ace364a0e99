package de.interkomm.hub.personaldata;

/** What stands in records whose person is no longer to be named. */
public final class Former {

    /** In the records' own language, like all that networks keep. */
    public static final String NAME = "Ehemaliges Mitglied";

    /** Nobody's, ever (RFC 2606, 2). */
    public static final String MAILBOX = "ehemaliges.mitglied@hub.invalid";

    private Former() {}
}
