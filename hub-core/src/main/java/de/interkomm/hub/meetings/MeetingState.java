package de.interkomm.hub.meetings;

/** How far a meeting is. */
public enum MeetingState {
    PLANNED,
    INVITED,
    UNDER_WAY,
    HELD,
    /** Will not take place; can still be read, with the reason. */
    CANCELLED;

    /** Whether it may still take place. */
    public boolean isAhead() {
        return this == PLANNED || this == INVITED;
    }
}
