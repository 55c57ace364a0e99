package de.interkomm.hub.membership.spi;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.membership.spi.RuleNode.Leaf;
import de.interkomm.hub.shell.LocalizedText;

import java.util.List;

/** The network names those it means. */
record OnlyNamed(List<RegionalKey> administrations, LocalizedText source)
        implements MembershipRule {

    OnlyNamed {
        administrations = List.copyOf(administrations);
    }

    @Override
    public Judgement judge(Candidate candidate) {
        var administration = candidate.administration();
        boolean meant = administrations.contains(administration.key());
        return Judgement.of(
                new Finding(
                        "OnlyNamed",
                        meant ? Verdict.ELIGIBLE : Verdict.NOT_ELIGIBLE,
                        Reasons.ofRules(
                                meant ? "named.yes" : "named.no",
                                LocalizedText.same(administration.title())),
                        source));
    }

    @Override
    public RuleNode describe() {
        return Leaf.of(new Condition.Named(administrations), source);
    }
}
