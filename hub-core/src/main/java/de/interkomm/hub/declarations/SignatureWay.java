package de.interkomm.hub.declarations;

/** How an administration has signed. */
public enum SignatureWay {
    /** Its head, who was signed in. */
    ACCOUNT,
    /** Whoever got the secret link in an official mailbox. */
    LINK,
    /** On paper, of which the scan was handed in. */
    PAPER,
    /** With the papers of its admission, which membership keeps. */
    ADMISSION,
    /** Before the hub, recorded from the files. */
    RECORDED;

    /** Whether the name under it is what somebody typed, who may have been mistaken. */
    public boolean isTyped() {
        return this == LINK || this == PAPER;
    }
}
