package de.interkomm.hub.membership.spi;

import de.interkomm.hub.membership.spi.RuleNode.Combination;
import de.interkomm.hub.membership.spi.RuleNode.Group;
import de.interkomm.hub.membership.spi.RuleNode.Leaf;
import de.interkomm.hub.shell.LocalizedText;

import java.util.List;

/** Makes the rules that a tree describes. */
record RuleBuilder(SpecialRules specials) {

    MembershipRule build(RuleNode node) {
        return build(node, HumanDecision.About.EVERYBODY);
    }

    private MembershipRule build(RuleNode node, HumanDecision.About about) {
        return switch (node) {
            case Group group -> group(group, about);
            case Leaf leaf -> leaf(leaf, about);
        };
    }

    /** Whoever meets another alternative is not decided on. */
    private MembershipRule group(Group group, HumanDecision.About about) {
        HumanDecision.About inside =
                group.combination() == Combination.ALL ? about : HumanDecision.About.SOME;
        List<MembershipRule> rules =
                group.rules().stream().map(rule -> build(rule, inside)).toList();
        return switch (group.combination()) {
            case ALL -> new AllOf(rules);
            case ANY -> new AnyOf(rules);
            case UNLESS -> new Unless(rules);
        };
    }

    private MembershipRule leaf(Leaf leaf, HumanDecision.About about) {
        LocalizedText source = leaf.source() == null ? Reasons.networkRules() : leaf.source();
        return switch (leaf.condition()) {
            case Condition.InRegion(var areas) -> region(leaf, areas, source);
            case Condition.InState(var state) ->
                    worded(
                            leaf,
                            new OnlyAdministrationsOfTheState(
                                    state, Reasons.state(state).german(), source));
            case Condition.OfKind(var kinds) -> worded(leaf, new OnlyOfKinds(kinds, source));
            case Condition.Inhabitants(var from, var to) ->
                    worded(leaf, new OnlyOfSize(from, to, source));
            case Condition.Named(var keys) -> worded(leaf, new OnlyNamed(keys, source));
            case Condition.HasAdministration() ->
                    worded(leaf, new OnlyWithAnAdministration(source));
            case Condition.Special(var name, _) -> worded(leaf, special(name));
            case Condition.VerifiedMailbox() -> worded(leaf, new OfficialMailbox(source));
            case Condition.NoPrivateMailbox() -> worded(leaf, new NoPrivateMailbox(source));
            case Condition.ContactRequired() -> worded(leaf, new ContactPersonNeeded(source));
            case Condition.ContactDesired() -> worded(leaf, new ContactPersonDesirable(source));
            case Condition.LetterRequired() -> worded(leaf, new LetterNeeded(source));
            case Condition.DeclarationSigned() -> worded(leaf, new DeclarationNeeded(source));
            case Condition.OrganResolution() ->
                    new ResolutionNeeded(reason(leaf, "resolution"), source);
            case Condition.Decision() -> new HumanDecision(about, reason(leaf, "decision"), source);
        };
    }

    private static MembershipRule region(Leaf leaf, List<String> areas, LocalizedText source) {
        return new WithinTheRegion(
                areas,
                leaf.met() == null ? Reasons.ofRules("region.within") : leaf.met(),
                leaf.unmet() == null ? Reasons.ofRules("region.outside") : leaf.unmet(),
                leaf.otherwise(),
                source);
    }

    private static LocalizedText reason(Leaf leaf, String key) {
        return leaf.unmet() == null ? Reasons.ofRules(key) : leaf.unmet();
    }

    private MembershipRule special(String name) {
        return specials.find(name)
                .orElseThrow(() -> new IllegalStateException("no rule of its own: " + name));
    }

    private static MembershipRule worded(Leaf leaf, MembershipRule rule) {
        boolean asItIs =
                leaf.otherwise() == Verdict.NOT_ELIGIBLE
                        && leaf.met() == null
                        && leaf.unmet() == null;
        return asItIs ? rule : new InOwnWords(rule, leaf.otherwise(), leaf.met(), leaf.unmet());
    }
}
