package de.interkomm.hub.personaldata;

/**
 * What a network does with somebody's data and somebody may object to (GDPR, Art. 21). Its words
 * stand in the bundle {@code privacy} under {@code privacy.processing-of.<NAME>}.
 */
public enum Processing {
    /** Its people see the person in its list of people. */
    LISTING,
    /** The person takes part in groups, is known there, or asked to. */
    GROUPS,
    /** Anything else: only people can end it. */
    OTHER;

    /** Whether the hub ends it by itself once an objection is upheld. */
    public boolean endsByItself() {
        return this != OTHER;
    }
}
