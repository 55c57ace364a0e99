package de.interkomm.hub.meetings;

/** What became of an item of an agenda. */
public enum ItemState {
    OPEN,
    DONE,
    /** Was left open and stands on the agenda of a later meeting. */
    CARRIED_OVER
}
