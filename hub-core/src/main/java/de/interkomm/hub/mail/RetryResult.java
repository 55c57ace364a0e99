package de.interkomm.hub.mail;

/** What became of the wish to send a failed mail again. */
public enum RetryResult {
    /** It is on its way, with all attempts before it. */
    SCHEDULED,
    /** It has not failed: somebody else retried it, it waits for its next attempt, or was sent. */
    NOT_FAILED,
    /** The network has no such mail, or its content has been removed in the meantime. */
    UNKNOWN
}
