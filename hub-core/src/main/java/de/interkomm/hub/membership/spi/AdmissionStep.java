package de.interkomm.hub.membership.spi;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.EnumSet;
import java.util.Set;

/** What must have happened before a coordinator may admit, in this order. */
public enum AdmissionStep {
    /** The mayor's letter has arrived. */
    LETTER,
    /** An organ of the network has resolved on it. */
    RESOLUTION,
    /** The administration has signed the declaration of intent. */
    DECLARATION;

    /** What must have happened before it. */
    Set<AdmissionStep> before() {
        return EnumSet.range(LETTER, this).stream()
                .filter(step -> step != this)
                .collect(toUnmodifiableSet());
    }
}
