package de.interkomm.hub.membership.web;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.administrations.Administrations;
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
import org.springframework.validation.Errors;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes a policy of what was typed, and says of each field what is wrong with it. */
final class RuleReading {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s,;]+");
    private static final Pattern KEY_AND_NAME = Pattern.compile("([0-9 ]{12,}).*");
    private static final Map<String, String> FIELDS =
            Map.of(
                    "state", "state",
                    "kinds", "kinds",
                    "inhabitants", "from",
                    "region", "areas",
                    "administrations", "administrations",
                    "otherwise", "otherwise",
                    "met", "metDe",
                    "unmet", "unmetDe",
                    "source", "sourceDe");

    private final Administrations administrations;
    private final SpecialRules specials;
    private final Errors errors;
    private final Map<String, Integer> places = new HashMap<>();
    private final RuleForm form;

    private RuleReading(
            RuleForm form, Administrations administrations, SpecialRules specials, Errors errors) {
        this.form = form;
        this.administrations = administrations;
        this.specials = specials;
        this.errors = errors;
    }

    /** Names of administrations become keys with their names, where it is clear who is meant. */
    static RuleForm resolved(RuleForm form, Administrations administrations) {
        RuleForm resolved = form;
        for (int i = 0; i < form.nodes().size(); i++) {
            RuleNodeForm node = form.nodes().get(i);
            if (!node.administrations().isEmpty()) {
                resolved =
                        resolved.replace(i, node.withAdministrations(lines(node, administrations)));
            }
        }
        return resolved;
    }

    private static String lines(RuleNodeForm node, Administrations administrations) {
        List<String> lines = new ArrayList<>();
        node.administrations()
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(
                        line ->
                                lines.add(
                                        find(line, administrations)
                                                .map(RuleReading::line)
                                                .orElse(line)));
        return String.join("\n", lines);
    }

    private static String line(Administration administration) {
        return administration.key() + " " + administration.title();
    }

    private static Optional<Administration> find(String line, Administrations administrations) {
        var key = KEY_AND_NAME.matcher(line);
        if (key.matches()) {
            String digits = key.group(1).replace(" ", "");
            return RegionalKey.parse(digits.substring(0, Math.min(12, digits.length())))
                    .flatMap(administrations::find);
        }
        String name = line.strip();
        List<Administration> found = administrations.suggest(name, 10);
        List<Administration> same =
                found.stream()
                        .filter(
                                one ->
                                        Stream.of(one.name(), one.title(), one.officialName())
                                                .anyMatch(name::equalsIgnoreCase))
                        .toList();
        List<Administration> meant = same.isEmpty() ? found : same;
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    /** The policy; {@code null} once something is wrong. */
    static @Nullable DeclaredPolicy read(
            RuleForm form,
            Administrations administrations,
            SpecialRules specials,
            Errors errors,
            Locale locale) {
        RuleReading reading = new RuleReading(form, administrations, specials, errors);
        DeclaredPolicy policy = reading.policy();
        for (PolicyProblem problem : policy.problems(specials)) {
            reading.reject(problem, locale);
        }
        return errors.hasErrors() ? null : policy;
    }

    private DeclaredPolicy policy() {
        EnumSet<Dispatch> dispatches = EnumSet.noneOf(Dispatch.class);
        Stream.of(Dispatch.values())
                .filter(way -> form.dispatches().contains(way.name()))
                .forEach(dispatches::add);
        return new DeclaredPolicy(
                (Group) node(0, "rule"),
                dispatches,
                new LocalizedText(form.wayInDe(), form.wayInEn()));
    }

    private RuleNode node(int index, String path) {
        places.put(path, index);
        RuleNodeForm typed = form.nodes().get(index);
        Combination combination = typed.ruleType().combination();
        if (combination == null) {
            return new Leaf(
                    condition(index, typed),
                    typed.ruleType().isOfRegister() ? typed.verdict() : Verdict.NOT_ELIGIBLE,
                    typed.met(),
                    typed.unmet(),
                    typed.source());
        }
        List<RuleNode> rules = new ArrayList<>();
        String list = path + "." + combination.name().toLowerCase(Locale.ROOT);
        for (int child = index + 1; child < form.end(index); child = form.end(child)) {
            rules.add(node(child, list + "[" + rules.size() + "]"));
        }
        return new Group(combination, rules);
    }

    private Condition condition(int index, RuleNodeForm typed) {
        return switch (typed.ruleType()) {
            case STATE -> new Condition.InState(typed.state());
            case KINDS ->
                    new Condition.OfKind(
                            Stream.of(AdministrationKind.values())
                                    .filter(kind -> typed.kinds().contains(kind.name()))
                                    .toList());
            case INHABITANTS ->
                    new Condition.Inhabitants(
                            number(index, "from", typed.from()), number(index, "to", typed.to()));
            case REGION ->
                    new Condition.InRegion(
                            Stream.of(SEPARATORS.split(typed.areas()))
                                    .filter(area -> !area.isEmpty())
                                    .toList());
            case NAMED -> new Condition.Named(keys(index, typed));
            case SPECIAL ->
                    specials.describe(typed.special())
                            .map(known -> ((Leaf) known).condition())
                            .orElseGet(
                                    () ->
                                            new Condition.Special(
                                                    typed.special(),
                                                    LocalizedText.same(typed.special())));
            case ADMINISTRATION -> new Condition.HasAdministration();
            case MAILBOX -> new Condition.VerifiedMailbox();
            case NO_PRIVATE_MAILBOX -> new Condition.NoPrivateMailbox();
            case CONTACT -> new Condition.ContactRequired();
            case CONTACT_DESIRED -> new Condition.ContactDesired();
            case LETTER -> new Condition.LetterRequired();
            case RESOLUTION -> new Condition.OrganResolution();
            case DECLARATION -> new Condition.DeclarationSigned();
            case DECISION -> new Condition.Decision();
            case ALL, ANY, UNLESS -> throw new IllegalStateException("a group has no condition");
        };
    }

    private @Nullable Integer number(int index, String field, String typed) {
        String digits = typed.replaceAll("[.\\s\\u00a0']", "");
        if (digits.isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(digits);
        } catch (NumberFormatException _) {
            reject(index, field, "rules.edit.no-number", typed);
            return null;
        }
    }

    private List<RegionalKey> keys(int index, RuleNodeForm typed) {
        List<RegionalKey> keys = new ArrayList<>();
        for (String line : typed.administrations().lines().filter(l -> !l.isBlank()).toList()) {
            Optional<Administration> found = find(line, administrations);
            if (found.isPresent()) {
                keys.add(found.get().key());
            } else {
                reject(index, "administrations", "rules.edit.no-administration", line.strip());
            }
        }
        return keys;
    }

    private void reject(int index, String field, String code, String value) {
        errors.rejectValue("nodes[" + index + "]." + field, code, new Object[] {value}, null);
    }

    /** A field that could not be read is complained about once. */
    private void reject(PolicyProblem problem, Locale locale) {
        String field = field(problem.path());
        if (!errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "rules.problem", problem.message().in(locale));
        }
    }

    private String field(String path) {
        if (path.equals("wayIn")) {
            return "wayInDe";
        }
        if (path.equals("dispatches")) {
            return path;
        }
        Integer whole = places.get(path);
        if (whole != null) {
            return "nodes[" + whole + "].type";
        }
        int dot = path.lastIndexOf('.');
        int node = Objects.requireNonNull(places.get(path.substring(0, dot)), path);
        return "nodes[%d].%s".formatted(node, FIELDS.getOrDefault(path.substring(dot + 1), "type"));
    }
}
