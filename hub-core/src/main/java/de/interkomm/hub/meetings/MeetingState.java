package de.interkomm.hub.meetings;

import java.time.Instant;

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

    /** Whether people can still be invited to a meeting of that time. */
    public boolean isInvitable(MeetingTime time, Instant now) {
        return isAhead() && time.start().isAfter(now);
    }
}
