package de.interkomm.hub.membership.spi;

import de.interkomm.hub.membership.spi.RuleNode.Combination;
import de.interkomm.hub.membership.spi.RuleNode.Group;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One must agree; of several that do, the first one speaks. */
record AnyOf(List<MembershipRule> rules) implements MembershipRule {

    AnyOf {
        rules = List.copyOf(rules);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("nothing to choose from");
        }
    }

    @Override
    public Judgement judge(Candidate candidate) {
        return rules.stream()
                .map(rule -> rule.judge(candidate))
                .min(Comparator.comparing(Judgement::verdict))
                .orElseThrow();
    }

    @Override
    public RuleNode describe() {
        return new Group(Combination.ANY, rules.stream().map(MembershipRule::describe).toList());
    }

    @Override
    public Stream<MembershipRule> parts() {
        return rules.stream().flatMap(MembershipRule::parts);
    }
}
