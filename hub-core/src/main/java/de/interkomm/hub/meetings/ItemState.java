package de.interkomm.hub.meetings;

/** What became of an item of an agenda. */
public enum ItemState {
    OPEN,
    DONE,
    /** A formality nobody came to before the meeting was closed, which is over with it. */
    NOT_CALLED,
    /** Was left open and stands on the agenda of a later meeting. */
    CARRIED_OVER
}
