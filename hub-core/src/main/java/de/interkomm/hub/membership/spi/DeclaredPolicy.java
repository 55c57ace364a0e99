package de.interkomm.hub.membership.spi;

import static java.util.stream.Collectors.toUnmodifiableSet;

import de.interkomm.hub.membership.spi.RuleNode.Combination;
import de.interkomm.hub.membership.spi.RuleNode.Group;
import de.interkomm.hub.membership.spi.RuleNode.Leaf;
import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.tenancy.NetworkId;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A policy as data: what a coordinator edits and a founding file says.
 *
 * @param rule of which all must hold
 * @param dispatches how the letter may come; of no account where none is asked for
 * @param wayIn tells a candidate what to do, in a sentence or two
 */
public record DeclaredPolicy(Group rule, Set<Dispatch> dispatches, LocalizedText wayIn) {

    public DeclaredPolicy {
        dispatches = Set.copyOf(dispatches);
    }

    /** With any tree; one that is no "all" becomes the only rule of one. */
    public static DeclaredPolicy of(RuleNode rule, Set<Dispatch> dispatches, LocalizedText wayIn) {
        return new DeclaredPolicy(all(rule), dispatches, wayIn);
    }

    /** A coded network's policy as data, with its steps as rules of their own. */
    public static DeclaredPolicy of(MembershipPolicy policy) {
        Group described = all(policy.rule().describe());
        Set<AdmissionStep> told = steps(described);
        Stream<RuleNode> untold =
                Stream.of(new Condition.LetterRequired(), new Condition.DeclarationSigned())
                        .filter(step -> policy.needs(((Condition.Step) step).step()))
                        .filter(step -> !told.contains(((Condition.Step) step).step()))
                        .map(Leaf::of);
        return new DeclaredPolicy(
                new Group(
                        Combination.ALL,
                        Stream.concat(described.rules().stream(), untold).toList()),
                policy.dispatches(),
                policy.wayIn());
    }

    private static Group all(RuleNode rule) {
        return rule instanceof Group group && group.combination() == Combination.ALL
                ? group
                : new Group(Combination.ALL, List.of(rule));
    }

    /** What must have happened before an admission. */
    public Set<AdmissionStep> steps() {
        return steps(rule);
    }

    private static Set<AdmissionStep> steps(RuleNode rule) {
        return rule.leaves()
                .map(Leaf::condition)
                .filter(Condition.Step.class::isInstance)
                .map(condition -> ((Condition.Step) condition).step())
                .collect(toUnmodifiableSet());
    }

    /**
     * What this policy asks of everybody who applies, and another one does not: letters, decisions
     * and all else that no register answers.
     */
    public List<Leaf> asksBeside(DeclaredPolicy other) {
        Set<Condition> asked =
                other.rule.leaves().map(Leaf::condition).collect(toUnmodifiableSet());
        return rule.leaves()
                .filter(leaf -> !(leaf.condition() instanceof Condition.OfRegister))
                .filter(leaf -> !asked.contains(leaf.condition()))
                .toList();
    }

    /**
     * The rules that ask for something else than before, but tell a candidate what was told before;
     * the words may contradict the rule now.
     */
    public List<Leaf> inOldWords(DeclaredPolicy before) {
        Set<Leaf> old = before.rule.leaves().collect(toUnmodifiableSet());
        Set<LocalizedText> words =
                old.stream().flatMap(DeclaredPolicy::words).collect(toUnmodifiableSet());
        return rule.leaves()
                .filter(leaf -> old.stream().noneMatch(leaf::asksTheSame))
                .filter(leaf -> words(leaf).anyMatch(words::contains))
                .toList();
    }

    private static Stream<LocalizedText> words(Leaf leaf) {
        return Stream.of(
                        Optional.ofNullable(leaf.met()),
                        Optional.ofNullable(leaf.unmet()),
                        Optional.ofNullable(leaf.source()))
                .flatMap(Optional::stream);
    }

    /** All that keeps it from being used; empty if nothing does. */
    public List<PolicyProblem> problems(SpecialRules specials) {
        return new PolicyCheck(specials).check(this);
    }

    /**
     * The policy the hub works with.
     *
     * @throws IllegalArgumentException if it has {@link #problems}
     */
    public MembershipPolicy toPolicy(NetworkId network, int version, SpecialRules specials) {
        List<PolicyProblem> problems = problems(specials);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("not usable: " + problems);
        }
        Set<AdmissionStep> steps = steps();
        return new MembershipPolicy(
                network,
                version,
                rule.toRule(specials),
                steps,
                steps.contains(AdmissionStep.LETTER) ? dispatches : Set.of(),
                wayIn);
    }
}
