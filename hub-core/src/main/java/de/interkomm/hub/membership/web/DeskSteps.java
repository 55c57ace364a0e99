package de.interkomm.hub.membership.web;

import static de.interkomm.hub.membership.ApplicationStep.ACKNOWLEDGE;
import static de.interkomm.hub.membership.ApplicationStep.ADMIT;
import static de.interkomm.hub.membership.ApplicationStep.DECLINE;
import static de.interkomm.hub.membership.ApplicationStep.RECORD_ARRIVAL;
import static de.interkomm.hub.membership.ApplicationStep.RECORD_DECLARATION;
import static de.interkomm.hub.membership.ApplicationStep.RECORD_RESOLUTION;
import static de.interkomm.hub.membership.ApplicationStep.REQUEST_COMPLETION;
import static de.interkomm.hub.membership.ApplicationStep.WITHDRAW;

import de.interkomm.hub.membership.ApplicationStep;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a coordinator can do next, told apart by how much it is to be recommended.
 *
 * @param recommended {@code null} while it is the applicant's turn
 * @param apart what ends an application
 */
record DeskSteps(
        @Nullable ApplicationStep recommended,
        List<ApplicationStep> others,
        List<ApplicationStep> apart) {

    private static final List<ApplicationStep> FORWARD =
            List.of(
                    ACKNOWLEDGE,
                    RECORD_RESOLUTION,
                    ADMIT,
                    RECORD_ARRIVAL,
                    RECORD_DECLARATION,
                    REQUEST_COMPLETION);

    /** Whoever is a member already is not admitted again: what is left is to close. */
    static DeskSteps closing(Set<ApplicationStep> open) {
        return new DeskSteps(
                open.contains(DECLINE) ? DECLINE : null,
                Stream.of(WITHDRAW).filter(open::contains).toList(),
                List.of());
    }

    /** Everything there is, and nothing of it urged. */
    DeskSteps withCare() {
        return recommended == null
                ? this
                : new DeskSteps(
                        null,
                        Stream.concat(Stream.of(recommended), others.stream()).toList(),
                        apart);
    }

    static DeskSteps of(Set<ApplicationStep> open) {
        List<ApplicationStep> forward = FORWARD.stream().filter(open::contains).toList();
        return new DeskSteps(
                forward.isEmpty() ? null : forward.getFirst(),
                forward.stream().skip(1).toList(),
                Stream.of(DECLINE, WITHDRAW).filter(open::contains).toList());
    }
}
