package de.interkomm.hub.membership.spi;

import de.interkomm.hub.shell.LocalizedText;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * A membership rule as data: stored, shown, compared and edited. A coded network's rules describe
 * themselves as such a tree, a declared network's rules are made from it.
 */
public sealed interface RuleNode {

    /** What this part of the tree asks for, in one line of each language. */
    LocalizedText sentence();

    /** All single conditions in it, in order. */
    Stream<Leaf> leaves();

    /**
     * The rule it stands for.
     *
     * @param specials the network's own coded rules
     * @throws IllegalStateException if it names a coded rule that is not there
     */
    default MembershipRule toRule(SpecialRules specials) {
        return new RuleBuilder(specials).build(this);
    }

    /** How the rules of a group work together. */
    enum Combination {
        /** Each must hold. */
        ALL,
        /** One must hold. */
        ANY,
        /** None may hold. */
        UNLESS
    }

    /** Several rules together. */
    record Group(Combination combination, List<RuleNode> rules) implements RuleNode {
        public Group {
            rules = List.copyOf(rules);
        }

        @Override
        public LocalizedText sentence() {
            return Sentences.of(this);
        }

        @Override
        public Stream<Leaf> leaves() {
            return rules.stream().flatMap(RuleNode::leaves);
        }
    }

    /**
     * A single condition.
     *
     * @param otherwise what becomes of a candidate that does not meet it
     * @param met what a candidate that meets it is told; {@code null} for the catalogue's words
     * @param unmet what any other is told; {@code null} for the catalogue's words
     * @param source what it rests on; {@code null} for "rules of the network"
     */
    record Leaf(
            Condition condition,
            Verdict otherwise,
            @Nullable LocalizedText met,
            @Nullable LocalizedText unmet,
            @Nullable LocalizedText source)
            implements RuleNode {

        /** The condition as the catalogue has it. */
        public static Leaf of(Condition condition) {
            return new Leaf(condition, Verdict.NOT_ELIGIBLE, null, null, null);
        }

        /** Whether the other asks for the same, whatever it says about it. */
        boolean asksTheSame(Leaf other) {
            return condition.equals(other.condition) && otherwise == other.otherwise;
        }

        static Leaf of(Condition condition, LocalizedText source) {
            return new Leaf(condition, Verdict.NOT_ELIGIBLE, null, null, source);
        }

        @Override
        public LocalizedText sentence() {
            return Sentences.of(this);
        }

        @Override
        public Stream<Leaf> leaves() {
            return Stream.of(this);
        }
    }

    /** A rule that only its network's code knows, with what it asks for in words. */
    static RuleNode special(String name, LocalizedText says, LocalizedText source) {
        return Leaf.of(new Condition.Special(name, says), source);
    }
}
