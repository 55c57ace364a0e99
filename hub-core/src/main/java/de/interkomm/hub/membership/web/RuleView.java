package de.interkomm.hub.membership.web;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.membership.spi.Condition;
import de.interkomm.hub.membership.spi.RuleNode;
import de.interkomm.hub.membership.spi.RuleNode.Group;
import de.interkomm.hub.membership.spi.RuleNode.Leaf;
import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.shell.Wording;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule as it is read.
 *
 * @param combination of a group; {@code null} for a condition
 * @param says what a condition asks for
 * @param names what its keys stand for
 * @param otherwise key of what becomes of a candidate that does not meet it; {@code null} for a
 *     group
 */
record RuleView(
        @Nullable String combination,
        LocalizedText says,
        List<String> names,
        @Nullable String otherwise,
        @Nullable LocalizedText met,
        @Nullable LocalizedText unmet,
        @Nullable LocalizedText source,
        List<RuleView> rules) {

    private static final Wording WORDING = Wording.bundle("messages/rules");

    static RuleView of(RuleNode node, Administrations administrations) {
        return switch (node) {
            case Group group ->
                    new RuleView(
                            group.combination().name(),
                            group.sentence(),
                            List.of(),
                            null,
                            null,
                            null,
                            null,
                            group.rules().stream().map(rule -> of(rule, administrations)).toList());
            case Leaf leaf -> {
                List<String> names = names(leaf.condition(), administrations);
                yield new RuleView(
                        null,
                        says(leaf, names.size()),
                        names,
                        otherwise(leaf),
                        leaf.met(),
                        leaf.unmet(),
                        leaf.source(),
                        List.of());
            }
        };
    }

    private static String otherwise(Leaf leaf) {
        return leaf.condition() instanceof Condition.OfRegister
                ? "rules.otherwise." + leaf.otherwise()
                : RuleType.of(leaf).lacking();
    }

    /** Keys only where not all of them have a name to stand below. */
    private static LocalizedText says(Leaf leaf, int names) {
        return switch (leaf.condition()) {
            case Condition.InRegion(var areas) when areas.size() == names ->
                    WORDING.text("rules.says.region.named");
            case Condition.Named(var keys) when keys.size() == names ->
                    WORDING.text("rules.says.named.named");
            default -> Leaf.of(leaf.condition()).sentence();
        };
    }

    private static List<String> names(Condition condition, Administrations administrations) {
        Stream<String> keys =
                switch (condition) {
                    case Condition.InRegion(var areas) ->
                            areas.stream().map(area -> (area + "000000000000").substring(0, 12));
                    case Condition.Named(var named) -> named.stream().map(RegionalKey::value);
                    default -> Stream.empty();
                };
        return keys.map(RegionalKey::parse)
                .flatMap(Optional::stream)
                .map(administrations::find)
                .flatMap(Optional::stream)
                .map(Administration::title)
                .toList();
    }

    /** Whether it says anything in the network's own words. */
    public boolean speaks() {
        return met != null || unmet != null || source != null;
    }
}
