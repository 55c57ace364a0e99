package de.interkomm.hub.membership.spi;

import static de.interkomm.hub.administrations.AdministrationKind.UNINCORPORATED_AREA;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.membership.spi.RuleNode.Leaf;
import de.interkomm.hub.shell.LocalizedText;

/** There are people who work there: an unincorporated area has no administration. */
public record OnlyWithAnAdministration(LocalizedText source) implements MembershipRule {

    private static final String NAME = "OnlyWithAnAdministration";

    @Override
    public Judgement judge(Candidate candidate) {
        var administration = candidate.administration();
        if (administration.kind() == UNINCORPORATED_AREA) {
            return Judgement.of(
                    new Finding(
                            NAME,
                            Verdict.NOT_ELIGIBLE,
                            Reasons.of("administration.none", administration.name()),
                            source));
        }
        return Judgement.of(
                new Finding(
                        NAME,
                        Verdict.ELIGIBLE,
                        Reasons.of("administration.public", administration.title()),
                        source));
    }

    /** Every policy refuses one that has vanished from the official register. */
    static Judgement ended(Administration administration) {
        return Judgement.of(
                new Finding(
                        NAME,
                        Verdict.NOT_ELIGIBLE,
                        Reasons.of("administration.ended", administration.name()),
                        Reasons.of("administration.register")));
    }

    @Override
    public RuleNode describe() {
        return Leaf.of(new Condition.HasAdministration(), source);
    }
}
