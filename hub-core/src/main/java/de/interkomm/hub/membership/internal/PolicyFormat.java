package de.interkomm.hub.membership.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.membership.spi.Condition;
import de.interkomm.hub.membership.spi.DeclaredPolicy;
import de.interkomm.hub.membership.spi.Dispatch;
import de.interkomm.hub.membership.spi.RuleNode;
import de.interkomm.hub.membership.spi.RuleNode.Group;
import de.interkomm.hub.membership.spi.RuleNode.Leaf;
import de.interkomm.hub.membership.spi.Verdict;
import de.interkomm.hub.shell.LocalizedText;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The written form of a policy: the same in the database and in the section {@code membership} of a
 * founding file. Read by {@link PolicyReader}.
 */
final class PolicyFormat {

    static final Map<String, Condition> REQUIREMENTS = requirements();
    static final Map<String, Verdict> OTHERWISE =
            Map.of(
                    "refuse",
                    Verdict.NOT_ELIGIBLE,
                    "review",
                    Verdict.NEEDS_REVIEW,
                    "hint",
                    Verdict.ELIGIBLE);

    private PolicyFormat() {}

    private static Map<String, Condition> requirements() {
        Map<String, Condition> known = new LinkedHashMap<>();
        known.put("administration", new Condition.HasAdministration());
        known.put("mailbox", new Condition.VerifiedMailbox());
        known.put("no-private-mailbox", new Condition.NoPrivateMailbox());
        known.put("letter", new Condition.LetterRequired());
        known.put("contact", new Condition.ContactRequired());
        known.put("resolution", new Condition.OrganResolution());
        known.put("declaration", new Condition.DeclarationSigned());
        known.put("decision", new Condition.Decision());
        return known;
    }

    static Map<String, Object> write(DeclaredPolicy policy) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("wayIn", text(policy.wayIn()));
        written.put(
                "dispatches",
                Stream.of(Dispatch.values())
                        .filter(policy.dispatches()::contains)
                        .map(PolicyFormat::word)
                        .toList());
        written.put("rule", write(policy.rule()));
        return written;
    }

    private static Map<String, Object> write(RuleNode node) {
        Map<String, Object> written = new LinkedHashMap<>();
        switch (node) {
            case Group(var combination, var rules) ->
                    written.put(
                            word(combination), rules.stream().map(PolicyFormat::write).toList());
            case Leaf leaf -> {
                writeCondition(leaf.condition(), written);
                OTHERWISE.forEach(
                        (word, verdict) -> {
                            if (verdict == leaf.otherwise() && verdict != Verdict.NOT_ELIGIBLE) {
                                written.put("otherwise", word);
                            }
                        });
                writeText("met", leaf.met(), written);
                writeText("unmet", leaf.unmet(), written);
                writeText("source", leaf.source(), written);
            }
        }
        return written;
    }

    private static void writeCondition(Condition condition, Map<String, Object> written) {
        switch (condition) {
            case Condition.InState(var state) -> written.put("state", state);
            case Condition.OfKind(var kinds) ->
                    written.put("kinds", kinds.stream().map(PolicyFormat::word).toList());
            case Condition.Inhabitants(var from, var to) ->
                    written.put("inhabitants", range(from, to));
            case Condition.InRegion(var areas) -> written.put("region", areas);
            case Condition.Named(var keys) ->
                    written.put("administrations", keys.stream().map(RegionalKey::value).toList());
            case Condition.Special(var name, var says) -> {
                written.put("special", name);
                written.put("says", text(says));
            }
            case Condition.ContactDesired() -> written.put("desires", "contact");
            default ->
                    REQUIREMENTS.forEach(
                            (word, known) -> {
                                if (known.equals(condition)) {
                                    written.put("requires", word);
                                }
                            });
        }
    }

    private static Map<String, Object> range(@Nullable Integer from, @Nullable Integer to) {
        Map<String, Object> range = new LinkedHashMap<>();
        if (from != null) {
            range.put("from", from);
        }
        if (to != null) {
            range.put("to", to);
        }
        return range;
    }

    private static void writeText(
            String key, @Nullable LocalizedText text, Map<String, Object> written) {
        if (text != null) {
            written.put(key, text(text));
        }
    }

    private static Map<String, Object> text(LocalizedText text) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("de", text.german());
        written.put("en", text.english());
        return written;
    }

    /** As files write it: {@code large-town}. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
