package de.interkomm.hub.membership;

/** Whether a membership counts. */
public enum MembershipStatus {
    ACTIVE,
    /** Rests, and can be taken up again. */
    SUSPENDED,
    /** Is over; the administration or person may ask anew. */
    ENDED
}
