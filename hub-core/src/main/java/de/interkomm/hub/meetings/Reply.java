package de.interkomm.hub.meetings;

/** What somebody answers to an invitation. */
public enum Reply {
    /** Nothing yet. */
    NONE,
    YES,
    NO,
    /** Comes not, but sends somebody who is named. */
    DEPUTY,
    /** Takes part from afar. */
    REMOTE
}
