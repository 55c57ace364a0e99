package de.interkomm.hub.membership.internal;

import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.membership.spi.Condition;
import de.interkomm.hub.membership.spi.DeclaredPolicy;
import de.interkomm.hub.membership.spi.Dispatch;
import de.interkomm.hub.membership.spi.PolicyProblem;
import de.interkomm.hub.membership.spi.RuleNode;
import de.interkomm.hub.membership.spi.RuleNode.Combination;
import de.interkomm.hub.membership.spi.RuleNode.Group;
import de.interkomm.hub.membership.spi.RuleNode.Leaf;
import de.interkomm.hub.membership.spi.SpecialRules;
import de.interkomm.hub.membership.spi.Verdict;
import de.interkomm.hub.shell.LocalizedText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads the written form of a policy, as {@link PolicyFormat} writes it and people do. Everything
 * that is wrong is found at once, each with the path to its place.
 */
final class PolicyReader {

    private static final LocalizedText NOTHING = LocalizedText.same("");
    private static final RuleNode UNREADABLE = new Group(Combination.ALL, List.of());
    private static final Set<String> SECTION = Set.of("wayIn", "dispatches", "rule");
    private static final Set<String> GROUPS = Set.of("all", "any", "unless");
    private static final Set<String> CONDITIONS =
            Set.of(
                    "state",
                    "kinds",
                    "inhabitants",
                    "region",
                    "administrations",
                    "requires",
                    "desires",
                    "special");
    private static final Set<String> BESIDE = Set.of("otherwise", "met", "unmet", "source", "says");

    private final SpecialRules specials;
    private final List<PolicyProblem> problems = new ArrayList<>();

    private PolicyReader(SpecialRules specials) {
        this.specials = specials;
    }

    /** Reads a policy; what it says may still be unusable, and then has problems too. */
    static Reading read(Map<?, ?> written, SpecialRules specials) {
        PolicyReader reader = new PolicyReader(specials);
        DeclaredPolicy policy = reader.policy(written);
        if (reader.problems.isEmpty()) {
            reader.problems.addAll(policy.problems(specials));
        }
        return reader.problems.isEmpty()
                ? new Reading(policy, List.of())
                : new Reading(null, List.copyOf(reader.problems));
    }

    private DeclaredPolicy policy(Map<?, ?> written) {
        refuseUnknown("", written, SECTION);
        LocalizedText wayIn = text("wayIn", written.get("wayIn"));
        if (wayIn == null) {
            found("wayIn", "missing");
        }
        Set<Dispatch> dispatches = EnumSet.noneOf(Dispatch.class);
        dispatches.addAll(
                list("dispatches", written.get("dispatches"), word -> known(Dispatch.class, word)));
        RuleNode rule = UNREADABLE;
        if (written.get("rule") == null) {
            found("rule", "missing");
        } else {
            rule = node("rule", written.get("rule"));
        }
        return DeclaredPolicy.of(rule, dispatches, wayIn == null ? NOTHING : wayIn);
    }

    private RuleNode node(String path, @Nullable Object written) {
        if (!(written instanceof Map<?, ?> node)) {
            found(path, "no-rule");
            return UNREADABLE;
        }
        Set<String> kinds = new TreeSet<>();
        node.keySet().stream()
                .map(String::valueOf)
                .filter(key -> GROUPS.contains(key) || CONDITIONS.contains(key))
                .forEach(kinds::add);
        if (kinds.size() != 1) {
            found(path, kinds.isEmpty() ? "no-rule" : "several-rules", String.join(", ", kinds));
            return UNREADABLE;
        }
        String kind = kinds.iterator().next();
        return GROUPS.contains(kind) ? group(path, kind, node) : leaf(path, kind, node);
    }

    private RuleNode group(String path, String kind, Map<?, ?> node) {
        refuseUnknown(path, node, Set.of(kind));
        String place = path + "." + kind;
        List<RuleNode> rules = new ArrayList<>();
        if (node.get(kind) instanceof List<?> written) {
            for (int i = 0; i < written.size(); i++) {
                rules.add(node(place + "[" + i + "]", written.get(i)));
            }
        } else {
            found(place, "no-list");
        }
        return new Group(known(Combination.class, kind).orElseThrow(), rules);
    }

    private RuleNode leaf(String path, String kind, Map<?, ?> node) {
        Set<String> allowed = new TreeSet<>(BESIDE);
        allowed.add(kind);
        refuseUnknown(path, node, allowed);
        Condition condition = condition(path, kind, node);
        return condition == null
                ? UNREADABLE
                : new Leaf(
                        condition,
                        otherwise(path + ".otherwise", node.get("otherwise")),
                        text(path + ".met", node.get("met")),
                        text(path + ".unmet", node.get("unmet")),
                        text(path + ".source", node.get("source")));
    }

    private @Nullable Condition condition(String path, String kind, Map<?, ?> node) {
        String place = path + "." + kind;
        Object value = node.get(kind);
        return switch (kind) {
            case "state" -> word(place, value).map(Condition.InState::new).orElse(null);
            case "kinds" ->
                    new Condition.OfKind(
                            list(place, value, word -> known(AdministrationKind.class, word)));
            case "inhabitants" -> inhabitants(place, value);
            case "region" -> new Condition.InRegion(list(place, value, Optional::of));
            case "administrations" -> new Condition.Named(list(place, value, RegionalKey::parse));
            case "requires" ->
                    one(
                            place,
                            value,
                            word -> Optional.ofNullable(PolicyFormat.REQUIREMENTS.get(word)));
            case "desires" ->
                    one(
                            place,
                            value,
                            word ->
                                    word.equals("contact")
                                            ? Optional.of(new Condition.ContactDesired())
                                            : Optional.empty());
            default -> special(path, word(place, value).orElse(""), node);
        };
    }

    /** What a rule of the network's own asks for is said by its code; what is stored is a copy. */
    private Condition special(String path, String name, Map<?, ?> node) {
        return specials.describe(name)
                .map(known -> ((Leaf) known).condition())
                .orElseGet(
                        () -> {
                            LocalizedText says = text(path + ".says", node.get("says"));
                            return new Condition.Special(
                                    name, says == null ? LocalizedText.same(name) : says);
                        });
    }

    private Condition inhabitants(String path, @Nullable Object written) {
        if (!(written instanceof Map<?, ?> range)) {
            found(path, "inhabitants-missing");
            return new Condition.Inhabitants(null, null);
        }
        refuseUnknown(path, range, Set.of("from", "to"));
        return new Condition.Inhabitants(
                number(path + ".from", range.get("from")), number(path + ".to", range.get("to")));
    }

    private @Nullable Integer number(String path, @Nullable Object written) {
        if (written == null) {
            return null;
        }
        if ((written instanceof Integer || written instanceof Long)
                && ((Number) written).longValue() == ((Number) written).intValue()) {
            return ((Number) written).intValue();
        }
        found(path, "no-number", written);
        return null;
    }

    private Verdict otherwise(String path, @Nullable Object written) {
        if (written == null) {
            return Verdict.NOT_ELIGIBLE;
        }
        Verdict verdict =
                one(path, written, word -> Optional.ofNullable(PolicyFormat.OTHERWISE.get(word)));
        return verdict == null ? Verdict.NOT_ELIGIBLE : verdict;
    }

    private @Nullable LocalizedText text(String path, @Nullable Object written) {
        if (written == null) {
            return null;
        }
        if (written instanceof Map<?, ?> text
                && text.get("de") instanceof String german
                && text.get("en") instanceof String english) {
            refuseUnknown(path, text, Set.of("de", "en"));
            return new LocalizedText(german, english);
        }
        found(path, "no-text");
        return null;
    }

    private <T> List<T> list(
            String path, @Nullable Object written, Function<String, Optional<T>> meaning) {
        if (written == null) {
            return List.of();
        }
        if (!(written instanceof List<?> values)) {
            found(path, "no-list");
            return List.of();
        }
        List<T> read = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            T value = one(path + "[" + i + "]", values.get(i), meaning);
            if (value != null) {
                read.add(value);
            }
        }
        return read;
    }

    private <T> @Nullable T one(
            String path, @Nullable Object written, Function<String, Optional<T>> meaning) {
        Optional<String> word = word(path, written);
        if (word.isEmpty()) {
            return null;
        }
        Optional<T> value = meaning.apply(word.get());
        if (value.isEmpty()) {
            found(path, "unknown-value", word.get());
        }
        return value.orElse(null);
    }

    /** A number here has lost its leading zero already, so it is asked for in quotes. */
    private Optional<String> word(String path, @Nullable Object written) {
        if (written instanceof String word) {
            return Optional.of(word.strip());
        }
        found(path, written instanceof Number ? "quotes" : "no-word");
        return Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> known(Class<E> type, String word) {
        return Stream.of(type.getEnumConstants())
                .filter(value -> PolicyFormat.word(value).equals(word))
                .findFirst();
    }

    private void refuseUnknown(String path, Map<?, ?> written, Set<String> known) {
        written.keySet().stream()
                .map(String::valueOf)
                .filter(key -> !known.contains(key))
                .forEach(key -> found(path.isEmpty() ? key : path + "." + key, "unknown-key", key));
    }

    private void found(String path, String key, Object... values) {
        problems.add(PolicyProblem.of(path, key, values));
    }

    /**
     * What was read.
     *
     * @param policy {@code null} if there are problems
     */
    record Reading(@Nullable DeclaredPolicy policy, List<PolicyProblem> problems) {}
}
