package de.interkomm.hub.membership.spi;

import de.interkomm.hub.membership.spi.RuleNode.Combination;
import de.interkomm.hub.membership.spi.RuleNode.Group;

import java.util.List;
import java.util.stream.Stream;

/** All must agree; whoever asks nothing refuses nobody. */
record AllOf(List<MembershipRule> rules) implements MembershipRule {

    AllOf {
        rules = List.copyOf(rules);
    }

    @Override
    public Judgement judge(Candidate candidate) {
        return rules.stream()
                .map(rule -> rule.judge(candidate))
                .reduce(new Judgement(Verdict.ELIGIBLE, List.of()), Judgement::and);
    }

    @Override
    public RuleNode describe() {
        return new Group(Combination.ALL, rules.stream().map(MembershipRule::describe).toList());
    }

    @Override
    public Stream<MembershipRule> parts() {
        return rules.stream().flatMap(MembershipRule::parts);
    }
}
