package de.interkomm.hub.membership.spi;

import de.interkomm.hub.membership.spi.RuleNode.Combination;
import de.interkomm.hub.membership.spi.RuleNode.Group;
import de.interkomm.hub.membership.spi.RuleNode.Leaf;
import de.interkomm.hub.shell.LocalizedText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what keeps a policy from being used. */
final class PolicyCheck {

    private static final int MOST_RULES = 60;
    private static final int DEEPEST = 4;
    private static final int MOST_NAMED = 500;
    private static final int LONGEST = 1000;
    private static final Pattern AREA = Pattern.compile("(?:0[1-9]|1[0-6])\\d{0,10}");

    private final SpecialRules specials;
    private final List<PolicyProblem> problems = new ArrayList<>();

    PolicyCheck(SpecialRules specials) {
        this.specials = specials;
    }

    List<PolicyProblem> check(DeclaredPolicy policy) {
        if (policy.rule().leaves().count() > MOST_RULES) {
            found("rule", "too-many", MOST_RULES);
        }
        check("rule", policy.rule(), Place.TOP, 1);
        checkSteps(policy);
        checkText("wayIn", policy.wayIn());
        return List.copyOf(problems);
    }

    private void check(String path, RuleNode node, Place place, int depth) {
        switch (node) {
            case Group group -> checkGroup(path, group, place, depth);
            case Leaf leaf -> checkLeaf(path, leaf, place);
        }
    }

    private void checkGroup(String path, Group group, Place place, int depth) {
        if (depth > DEEPEST) {
            found(path, "too-deep", DEEPEST);
            return;
        }
        if (group.rules().isEmpty()) {
            found(path, "group-empty");
        }
        if (place == Place.EXCEPTION && group.combination() == Combination.UNLESS) {
            found(path, "unless-in-unless");
        }
        Place inside = place.inside(group.combination());
        String list = path + "." + group.combination().name().toLowerCase(Locale.ROOT);
        for (int i = 0; i < group.rules().size(); i++) {
            check(list + "[" + i + "]", group.rules().get(i), inside, depth + 1);
        }
    }

    private void checkLeaf(String path, Leaf leaf, Place place) {
        if (place != Place.TOP && leaf.condition() instanceof Condition.Step) {
            found(path, "step-nested");
        } else if (place == Place.EXCEPTION
                && !(leaf.condition() instanceof Condition.OfRegister)) {
            found(path, "exception-unknowable");
        }
        if (leaf.otherwise() != Verdict.NOT_ELIGIBLE
                && (place == Place.EXCEPTION
                        || !(leaf.condition() instanceof Condition.OfRegister))) {
            found(path + ".otherwise", "otherwise-useless");
        }
        checkCondition(path, leaf.condition());
        checkText(path + ".met", leaf.met());
        checkText(path + ".unmet", leaf.unmet());
        checkText(path + ".source", leaf.source());
    }

    private void checkCondition(String path, Condition condition) {
        switch (condition) {
            case Condition.InState(var state) -> {
                if (!Reasons.isState(state)) {
                    found(path + ".state", "state");
                }
            }
            case Condition.OfKind(var kinds) -> {
                if (kinds.isEmpty()) {
                    found(path + ".kinds", "kinds");
                }
            }
            case Condition.Inhabitants(var from, var to) ->
                    checkInhabitants(path + ".inhabitants", from, to);
            case Condition.InRegion(var areas) -> checkAreas(path + ".region", areas);
            case Condition.Named(var keys) -> {
                if (keys.isEmpty() || keys.size() > MOST_NAMED) {
                    found(path + ".administrations", "named", MOST_NAMED);
                }
            }
            case Condition.Special(var name, _) -> {
                if (specials.find(name).isEmpty()) {
                    found(path + ".special", "special", name);
                }
            }
            default -> {
                // asks for nothing that could be wrong
            }
        }
    }

    private void checkInhabitants(String path, @Nullable Integer from, @Nullable Integer to) {
        if (from == null && to == null) {
            found(path, "inhabitants-missing");
        } else if ((from != null && from < 0) || (to != null && to < 0)) {
            found(path, "inhabitants-negative");
        } else if (from != null && to != null && from > to) {
            found(path, "inhabitants-reversed", from, to);
        }
    }

    private void checkAreas(String path, List<String> areas) {
        if (areas.isEmpty()) {
            found(path, "region-empty");
        }
        areas.stream()
                .filter(area -> !AREA.matcher(area).matches())
                .forEach(area -> found(path, "region-malformed", area));
    }

    private void checkSteps(DeclaredPolicy policy) {
        Set<AdmissionStep> steps = policy.steps();
        if (steps.contains(AdmissionStep.RESOLUTION) && !steps.contains(AdmissionStep.LETTER)) {
            found("rule", "resolution-without-letter");
        }
        if (steps.contains(AdmissionStep.DECLARATION)
                && !steps.contains(AdmissionStep.RESOLUTION)) {
            found("rule", "declaration-without-resolution");
        }
        if (steps.contains(AdmissionStep.LETTER) && policy.dispatches().isEmpty()) {
            found("dispatches", "dispatch-missing");
        }
    }

    private void checkText(String path, @Nullable LocalizedText text) {
        if (text == null) {
            return;
        }
        if (text.german().isBlank() || text.english().isBlank()) {
            found(path, "text-one-sided");
        } else if (text.german().length() > LONGEST || text.english().length() > LONGEST) {
            found(path, "text-long", LONGEST);
        }
    }

    private void found(String path, String key, Object... values) {
        problems.add(PolicyProblem.of(path, key, values));
    }

    /** Where in the tree something stands. */
    private enum Place {
        /** It holds for everybody. */
        TOP,
        /** Something else may hold instead. */
        ALTERNATIVE,
        /** Whoever meets it is refused. */
        EXCEPTION;

        Place inside(Combination combination) {
            return switch (combination) {
                case ALL -> this;
                case ANY -> this == EXCEPTION ? EXCEPTION : ALTERNATIVE;
                case UNLESS -> EXCEPTION;
            };
        }
    }
}
