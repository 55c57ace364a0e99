package de.interkomm.hub.meetings;

/** How a group approves minutes. */
public enum ApprovalWay {
    /** By settling an item on the agenda of its next meeting. */
    NEXT_MEETING,
    /** By nobody objecting until a day. */
    IN_WRITING
}
