package de.interkomm.hub.membership.spi;

/** What a rule says of a candidate, from best to worst. */
public enum Verdict {
    /** Nothing stands in the way. */
    ELIGIBLE,
    /** A human must look. */
    NEEDS_REVIEW,
    /** The network's rules do not allow it. */
    NOT_ELIGIBLE;

    Verdict worse(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
