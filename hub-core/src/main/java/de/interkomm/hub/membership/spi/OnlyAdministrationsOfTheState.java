package de.interkomm.hub.membership.spi;

import de.interkomm.hub.membership.spi.RuleNode.Leaf;
import de.interkomm.hub.shell.LocalizedText;

/**
 * The administration lies in the network's state.
 *
 * @param state two digits of the regional key
 * @param stateName as a reader calls it
 */
public record OnlyAdministrationsOfTheState(String state, String stateName, LocalizedText source)
        implements MembershipRule {

    @Override
    public Judgement judge(Candidate candidate) {
        var administration = candidate.administration();
        boolean within = administration.key().isWithin(state);
        return Judgement.of(
                new Finding(
                        "OnlyAdministrationsOfTheState",
                        within ? Verdict.ELIGIBLE : Verdict.NOT_ELIGIBLE,
                        within
                                ? Reasons.of("state.within", administration.name(), stateName)
                                : Reasons.of(
                                        "state.outside",
                                        administration.name(),
                                        administration.stateName(),
                                        stateName),
                        source));
    }

    @Override
    public RuleNode describe() {
        return Leaf.of(new Condition.InState(state), source);
    }
}
