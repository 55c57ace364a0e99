package de.interkomm.hub.membership.spi;

import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.membership.spi.RuleNode.Leaf;
import de.interkomm.hub.shell.LocalizedText;

import java.util.List;

/** The administration is of one of these kinds. */
record OnlyOfKinds(List<AdministrationKind> kinds, LocalizedText source) implements MembershipRule {

    OnlyOfKinds {
        kinds = List.copyOf(kinds);
    }

    @Override
    public Judgement judge(Candidate candidate) {
        var administration = candidate.administration();
        boolean meant = kinds.contains(administration.kind());
        return Judgement.of(
                new Finding(
                        "OnlyOfKinds",
                        meant ? Verdict.ELIGIBLE : Verdict.NOT_ELIGIBLE,
                        Reasons.ofRules(
                                meant ? "kinds.yes" : "kinds.no",
                                Reasons.kind(administration.kind())),
                        source));
    }

    @Override
    public RuleNode describe() {
        return Leaf.of(new Condition.OfKind(kinds), source);
    }
}
