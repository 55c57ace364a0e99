package de.interkomm.hub.administrations;

/** What a mail address says about where its owner works. */
public enum MailboxOrigin {
    /**
     * Its domain is known to be the administration's own, or that of the association it belongs to.
     */
    OFFICIAL,
    /** Its domain belongs to a provider of private mailboxes. */
    PRIVATE,
    /** Its domain is known to be another administration's, and not this one's. */
    ELSEWHERE,
    /** Nothing is known of its domain. */
    UNKNOWN;

    /** Whether the domain neither proves that its owner works there nor that it is private. */
    public boolean isOpen() {
        return this == ELSEWHERE || this == UNKNOWN;
    }
}
