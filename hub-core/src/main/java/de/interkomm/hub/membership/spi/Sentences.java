package de.interkomm.hub.membership.spi;

import static java.util.stream.Collectors.joining;

import de.interkomm.hub.membership.spi.RuleNode.Group;
import de.interkomm.hub.membership.spi.RuleNode.Leaf;
import de.interkomm.hub.shell.LocalizedText;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/** Puts rules into words. */
final class Sentences {

    private Sentences() {}

    static LocalizedText of(Group group) {
        List<LocalizedText> parts = group.rules().stream().map(RuleNode::sentence).toList();
        return Reasons.says(group.combination().name(), joined(parts, "; "));
    }

    static LocalizedText of(Leaf leaf) {
        LocalizedText condition = of(leaf.condition());
        return leaf.condition() instanceof Condition.OfRegister
                        && leaf.otherwise() != Verdict.NOT_ELIGIBLE
                ? Reasons.says("otherwise." + leaf.otherwise(), condition)
                : condition;
    }

    private static LocalizedText of(Condition condition) {
        return switch (condition) {
            case Condition.InState(var state) -> Reasons.says("state", Reasons.state(state));
            case Condition.OfKind(var kinds) ->
                    Reasons.says("kinds", joined(kinds.stream().map(Reasons::kind).toList(), ", "));
            case Condition.Inhabitants(var from, var to) -> inhabitants(from, to);
            case Condition.InRegion(var areas) ->
                    Reasons.says("region", LocalizedText.same(String.join(", ", areas)));
            case Condition.Named(var keys) ->
                    Reasons.says(
                            "named",
                            LocalizedText.same(
                                    keys.stream().map(Object::toString).collect(joining(", "))));
            case Condition.HasAdministration() -> Reasons.says("administration");
            case Condition.Special(_, var says) -> says;
            case Condition.VerifiedMailbox() -> Reasons.says("mailbox");
            case Condition.NoPrivateMailbox() -> Reasons.says("no-private-mailbox");
            case Condition.ContactRequired() -> Reasons.says("contact");
            case Condition.ContactDesired() -> Reasons.says("contact-desired");
            case Condition.LetterRequired() -> Reasons.says("letter");
            case Condition.DeclarationSigned() -> Reasons.says("declaration");
            case Condition.OrganResolution() -> Reasons.says("resolution");
            case Condition.Decision() -> Reasons.says("decision");
        };
    }

    private static LocalizedText inhabitants(@Nullable Integer from, @Nullable Integer to) {
        if (from != null && to != null) {
            return Reasons.says("inhabitants.between", from, to);
        }
        if (from != null) {
            return Reasons.says("inhabitants.from", from);
        }
        return to == null ? Reasons.says("inhabitants.any") : Reasons.says("inhabitants.to", to);
    }

    static LocalizedText joined(List<LocalizedText> parts, String separator) {
        return new LocalizedText(
                joined(parts, separator, LocalizedText::german),
                joined(parts, separator, LocalizedText::english));
    }

    private static String joined(
            List<LocalizedText> parts, String separator, Function<LocalizedText, String> language) {
        return parts.stream().map(language).collect(joining(separator));
    }
}
