package de.interkomm.hub.membership.spi;

import static de.interkomm.hub.administrations.AdministrationKind.UNINCORPORATED_AREA;

import de.interkomm.hub.membership.spi.RuleNode.Leaf;
import de.interkomm.hub.shell.LocalizedText;

/**
 * There are people who work there: an unincorporated area has no administration, an ended one no
 * longer.
 */
public record OnlyWithAnAdministration(LocalizedText source) implements MembershipRule {

    @Override
    public Judgement judge(Candidate candidate) {
        var administration = candidate.administration();
        if (administration.kind() == UNINCORPORATED_AREA) {
            return no(Reasons.of("administration.none", administration.name()));
        }
        if (administration.endedOn() != null) {
            return no(Reasons.of("administration.ended", administration.name()));
        }
        return Judgement.of(
                new Finding(
                        "OnlyWithAnAdministration",
                        Verdict.ELIGIBLE,
                        Reasons.of("administration.public", administration.title()),
                        source));
    }

    private Judgement no(LocalizedText reason) {
        return Judgement.of(
                new Finding("OnlyWithAnAdministration", Verdict.NOT_ELIGIBLE, reason, source));
    }

    @Override
    public RuleNode describe() {
        return Leaf.of(new Condition.HasAdministration(), source);
    }
}
