package de.interkomm.hub.meetings;

/**
 * How a group meets.
 *
 * @param noticeDays how many days before a meeting people should be invited
 * @param remindDays how many days before it they are reminded; 0 for never
 * @param quorumNumber for {@link QuorumRule#NUMBER}, otherwise 0
 */
public record MeetingRules(
        int noticeDays, int remindDays, QuorumRule quorum, int quorumNumber, Counted counted) {

    public static final int LONGEST_NOTICE = 365;
    public static final int EARLIEST_REMINDER = 60;
    public static final int LARGEST_QUORUM = 100_000;

    /** Of a group that has said nothing. */
    public static final MeetingRules DEFAULT =
            new MeetingRules(14, 2, QuorumRule.NONE, 0, Counted.PEOPLE);

    public MeetingRules {
        quorumNumber = quorum == QuorumRule.NUMBER ? quorumNumber : 0;
        if (noticeDays < 0
                || noticeDays > LONGEST_NOTICE
                || remindDays < 0
                || remindDays > EARLIEST_REMINDER
                || quorumNumber < 0
                || quorumNumber > LARGEST_QUORUM) {
            throw new IllegalArgumentException("no rules: " + noticeDays + ", " + remindDays);
        }
    }
}
