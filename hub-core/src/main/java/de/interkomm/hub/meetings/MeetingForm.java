package de.interkomm.hub.meetings;

/** Where people meet. */
public enum MeetingForm {
    ON_SITE,
    DIGITAL,
    HYBRID
}
