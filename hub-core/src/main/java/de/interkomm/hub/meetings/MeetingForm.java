package de.interkomm.hub.meetings;

/** Where people meet. */
public enum MeetingForm {
    ON_SITE,
    DIGITAL,
    HYBRID;

    /** How somebody is there: where there is no place, nobody is at it. */
    public PresenceWay presence(PresenceWay said) {
        return this == DIGITAL ? PresenceWay.REMOTE : said;
    }

    /** What an answer means: where there is no place, whoever comes takes part from afar. */
    public Reply answer(Reply given) {
        return this == DIGITAL && given == Reply.YES ? Reply.REMOTE : given;
    }
}
