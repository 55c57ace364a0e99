package de.interkomm.hub.membership.spi;

import de.interkomm.hub.membership.spi.RuleNode.Leaf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules only a network's own code knows, by their names. */
public final class SpecialRules {

    private static final SpecialRules NONE = new SpecialRules(Map.of());

    private final Map<String, MembershipRule> rules;

    private SpecialRules(Map<String, MembershipRule> rules) {
        this.rules = rules;
    }

    /** For a network without code. */
    public static SpecialRules none() {
        return NONE;
    }

    /** Those a coded network uses. */
    public static SpecialRules of(MembershipRule coded) {
        Map<String, MembershipRule> found = new LinkedHashMap<>();
        coded.parts()
                .forEach(
                        rule -> {
                            if (rule.describe() instanceof Leaf leaf
                                    && leaf.condition() instanceof Condition.Special special) {
                                found.put(special.name(), rule);
                            }
                        });
        return new SpecialRules(found);
    }

    public Optional<MembershipRule> find(String name) {
        return Optional.ofNullable(rules.get(name));
    }

    public Set<String> names() {
        return Set.copyOf(rules.keySet());
    }

    /** What the rule asks for, as data. */
    public Optional<RuleNode> describe(String name) {
        return find(name).map(MembershipRule::describe);
    }
}
