package de.interkomm.hub.declarations;

/** How an edition was adopted. */
public enum AdoptionWay {
    /** By a motion that was voted on here. */
    VOTE,
    /** In a meeting, recorded afterwards. */
    MEETING
}
