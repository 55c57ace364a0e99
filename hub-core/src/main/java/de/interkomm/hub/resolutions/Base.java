package de.interkomm.hub.resolutions;

/** What a majority is a part of. */
public enum Base {
    /** The votes that were cast. */
    VOTES_CAST,
    /** The votes of those present; in writing, of those who took part. */
    PRESENT,
    /** All votes there are, abstentions or not: see {@link Abstentions}. */
    ENTITLED
}
