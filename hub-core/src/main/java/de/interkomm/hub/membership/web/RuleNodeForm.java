package de.interkomm.hub.membership.web;

import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.membership.spi.Condition;
import de.interkomm.hub.membership.spi.RuleNode;
import de.interkomm.hub.membership.spi.RuleNode.Leaf;
import de.interkomm.hub.membership.spi.Verdict;
import de.interkomm.hub.shell.LocalizedText;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One rule as it is typed. A field its type does not need is kept all the same.
 *
 * @param depth how deep it lies in the tree, 0 for the outermost group
 * @param type a {@link RuleType}
 * @param areas one beginning of a regional key a line
 * @param administrations one a line, by key or by name
 * @param add the type to add to this group
 */
record RuleNodeForm(
        String depth,
        String type,
        String state,
        List<String> kinds,
        String from,
        String to,
        String areas,
        String administrations,
        String special,
        String otherwise,
        String metDe,
        String metEn,
        String unmetDe,
        String unmetEn,
        String sourceDe,
        String sourceEn,
        String add) {

    RuleNodeForm {
        depth = Typed.line(depth);
        type = Typed.line(type);
        state = Typed.line(state);
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
        from = Typed.line(from);
        to = Typed.line(to);
        areas = Typed.text(areas);
        administrations = Typed.text(administrations);
        special = Typed.line(special);
        otherwise = Typed.line(otherwise);
        metDe = Typed.text(metDe);
        metEn = Typed.text(metEn);
        unmetDe = Typed.text(unmetDe);
        unmetEn = Typed.text(unmetEn);
        sourceDe = Typed.text(sourceDe);
        sourceEn = Typed.text(sourceEn);
        add = Typed.line(add);
    }

    /** A new one of a type. */
    static RuleNodeForm empty(int depth, RuleType type, String special) {
        return new RuleNodeForm(
                Integer.toString(depth),
                type.name(),
                "",
                List.of(),
                "",
                "",
                "",
                "",
                special,
                Verdict.NOT_ELIGIBLE.name(),
                "",
                "",
                "",
                "",
                "",
                "",
                "");
    }

    static RuleNodeForm of(int depth, RuleNode node) {
        RuleNodeForm empty = empty(depth, RuleType.of(node), "");
        return node instanceof Leaf leaf ? empty.with(leaf) : empty;
    }

    private RuleNodeForm with(Leaf leaf) {
        Condition condition = leaf.condition();
        return new RuleNodeForm(
                depth,
                type,
                condition instanceof Condition.InState(var digits) ? digits : "",
                condition instanceof Condition.OfKind(var known)
                        ? known.stream().map(AdministrationKind::name).toList()
                        : List.of(),
                condition instanceof Condition.Inhabitants(var least, _) ? text(least) : "",
                condition instanceof Condition.Inhabitants(_, var most) ? text(most) : "",
                condition instanceof Condition.InRegion(var digits)
                        ? String.join("\n", digits)
                        : "",
                condition instanceof Condition.Named(var keys)
                        ? keys.stream().map(Object::toString).collect(Collectors.joining("\n"))
                        : "",
                condition instanceof Condition.Special(var name, _) ? name : "",
                leaf.otherwise().name(),
                german(leaf.met()),
                english(leaf.met()),
                german(leaf.unmet()),
                english(leaf.unmet()),
                german(leaf.source()),
                english(leaf.source()),
                "");
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    private static String german(@Nullable LocalizedText text) {
        return text == null ? "" : text.german();
    }

    private static String english(@Nullable LocalizedText text) {
        return text == null ? "" : text.english();
    }

    RuleNodeForm at(int other) {
        return new RuleNodeForm(
                Integer.toString(other),
                type,
                state,
                kinds,
                from,
                to,
                areas,
                administrations,
                special,
                otherwise,
                metDe,
                metEn,
                unmetDe,
                unmetEn,
                sourceDe,
                sourceEn,
                add);
    }

    RuleNodeForm withAdministrations(String lines) {
        return new RuleNodeForm(
                depth, type, state, kinds, from, to, areas, lines, special, otherwise, metDe, metEn,
                unmetDe, unmetEn, sourceDe, sourceEn, add);
    }

    RuleNodeForm withoutAdd() {
        return new RuleNodeForm(
                depth,
                type,
                state,
                kinds,
                from,
                to,
                areas,
                administrations,
                special,
                otherwise,
                metDe,
                metEn,
                unmetDe,
                unmetEn,
                sourceDe,
                sourceEn,
                "");
    }

    /** Changed by hand, a form may name what is no type: that is taken for the emptiest group. */
    RuleType ruleType() {
        return RuleType.named(type).orElse(RuleType.ALL);
    }

    int level() {
        try {
            return Math.max(0, Integer.parseInt(depth));
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    Verdict verdict() {
        for (Verdict verdict : Verdict.values()) {
            if (verdict.name().equals(otherwise)) {
                return verdict;
            }
        }
        return Verdict.NOT_ELIGIBLE;
    }

    @Nullable LocalizedText met() {
        return localized(metDe, metEn);
    }

    @Nullable LocalizedText unmet() {
        return localized(unmetDe, unmetEn);
    }

    @Nullable LocalizedText source() {
        return localized(sourceDe, sourceEn);
    }

    private static @Nullable LocalizedText localized(String german, String english) {
        return german.isEmpty() && english.isEmpty() ? null : new LocalizedText(german, english);
    }

    /** Every field with its value, for a page that shows none of them. */
    public Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("depth", List.of(depth));
        fields.put("type", List.of(type));
        fields.put("state", List.of(state));
        fields.put("kinds", kinds);
        fields.put("from", List.of(from));
        fields.put("to", List.of(to));
        fields.put("areas", List.of(areas));
        fields.put("administrations", List.of(administrations));
        fields.put("special", List.of(special));
        fields.put("otherwise", List.of(otherwise));
        fields.put("metDe", List.of(metDe));
        fields.put("metEn", List.of(metEn));
        fields.put("unmetDe", List.of(unmetDe));
        fields.put("unmetEn", List.of(unmetEn));
        fields.put("sourceDe", List.of(sourceDe));
        fields.put("sourceEn", List.of(sourceEn));
        return fields;
    }
}
