package de.interkomm.hub.membership.web;

import de.interkomm.hub.membership.spi.DeclaredPolicy;
import de.interkomm.hub.membership.spi.Dispatch;
import de.interkomm.hub.membership.spi.RuleNode;
import de.interkomm.hub.membership.spi.RuleNode.Group;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rules as they are typed: the tree as a list, each rule with its depth, so that a form can
 * carry it from page to page and nothing typed is lost.
 *
 * @param basedOn the version it began with
 * @param nodes the outermost group first, each group before its rules
 * @param note why the rules are changed
 */
record RuleForm(
        String basedOn,
        List<RuleNodeForm> nodes,
        List<String> dispatches,
        String wayInDe,
        String wayInEn,
        String note) {

    private static final int MOST = 120;

    RuleForm {
        basedOn = Typed.line(basedOn);
        nodes = tidy(nodes == null ? List.of() : nodes);
        dispatches = dispatches == null ? List.of() : List.copyOf(dispatches);
        wayInDe = Typed.text(wayInDe);
        wayInEn = Typed.text(wayInEn);
        note = Typed.text(note);
    }

    static RuleForm of(int basedOn, DeclaredPolicy policy) {
        List<RuleNodeForm> nodes = new ArrayList<>();
        list(policy.rule(), 0, nodes);
        return new RuleForm(
                Integer.toString(basedOn),
                nodes,
                Stream.of(Dispatch.values())
                        .filter(policy.dispatches()::contains)
                        .map(Dispatch::name)
                        .toList(),
                policy.wayIn().german(),
                policy.wayIn().english(),
                "");
    }

    private static void list(RuleNode node, int depth, List<RuleNodeForm> nodes) {
        nodes.add(RuleNodeForm.of(depth, node));
        if (node instanceof Group group) {
            group.rules().forEach(rule -> list(rule, depth + 1, nodes));
        }
    }

    /** A list that is a tree, whatever was sent: one outermost group, no rule below a condition. */
    private static List<RuleNodeForm> tidy(List<RuleNodeForm> sent) {
        List<RuleNodeForm> tidy = new ArrayList<>();
        tidy.add(RuleNodeForm.empty(0, RuleType.ALL, ""));
        for (RuleNodeForm node : sent.stream().limit(MOST).toList()) {
            if (node == null) {
                continue;
            }
            if (tidy.size() == 1 && node.level() == 0) {
                tidy.set(
                        0,
                        tidy.getFirst().ruleType() == node.ruleType()
                                ? node.at(0)
                                : tidy.getFirst());
                continue;
            }
            RuleNodeForm last = tidy.getLast();
            int deepest = last.ruleType().isGroup() ? last.level() + 1 : last.level();
            tidy.add(node.at(Math.clamp(node.level(), 1, deepest)));
        }
        return List.copyOf(tidy);
    }

    private RuleForm with(List<RuleNodeForm> changed) {
        return new RuleForm(basedOn, changed, dispatches, wayInDe, wayInEn, note);
    }

    RuleForm basedOn(int version) {
        return new RuleForm(Integer.toString(version), nodes, dispatches, wayInDe, wayInEn, note);
    }

    RuleForm replace(int index, RuleNodeForm node) {
        List<RuleNodeForm> changed = new ArrayList<>(nodes);
        changed.set(index, node);
        return with(changed);
    }

    /** The version it began with; one that never was if somebody changed it by hand. */
    int version() {
        try {
            return Integer.parseInt(basedOn);
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    /** Adds a rule at the end of a group. */
    RuleForm add(int group, RuleType type, String special) {
        List<RuleNodeForm> changed = new ArrayList<>(nodes);
        RuleNodeForm into = changed.get(group);
        changed.set(group, into.withoutAdd());
        changed.add(end(group), RuleNodeForm.empty(into.level() + 1, type, special));
        return with(changed);
    }

    RuleForm remove(int index) {
        List<RuleNodeForm> changed = new ArrayList<>(nodes);
        changed.subList(index, end(index)).clear();
        return with(changed);
    }

    /** Before the rule before it, or out of its group once it is the first there. */
    RuleForm up(int index) {
        int before = previous(index);
        if (before >= 0) {
            return move(index, before, level(index));
        }
        int parent = parent(index);
        return parent == 0 ? this : move(index, parent, level(parent));
    }

    /** After the rule after it, or out of its group once it is the last there. */
    RuleForm down(int index) {
        int after = end(index);
        if (after < nodes.size() && level(after) == level(index)) {
            return move(index, end(after), level(index));
        }
        int parent = parent(index);
        return parent == 0 ? this : move(index, end(parent), level(parent));
    }

    /** Into the group before it. */
    RuleForm into(int index) {
        return entersGroup(index) ? move(index, index, level(index) + 1) : this;
    }

    /** Whether the rule before it is a group. */
    boolean entersGroup(int index) {
        int before = previous(index);
        return before >= 0 && nodes.get(before).ruleType().isGroup();
    }

    private RuleForm move(int index, int to, int depth) {
        int by = depth - level(index);
        List<RuleNodeForm> moved =
                nodes.subList(index, end(index)).stream()
                        .map(node -> node.at(node.level() + by))
                        .toList();
        List<RuleNodeForm> changed = new ArrayList<>(nodes);
        if (to > index) {
            changed.addAll(to, moved);
            changed.subList(index, end(index)).clear();
        } else {
            changed.subList(index, end(index)).clear();
            changed.addAll(to, moved);
        }
        return with(changed);
    }

    /** Where the part of the tree ends that begins there. */
    int end(int index) {
        int end = index + 1;
        while (end < nodes.size() && level(end) > level(index)) {
            end++;
        }
        return end;
    }

    int parent(int index) {
        int parent = index - 1;
        while (level(parent) >= level(index)) {
            parent--;
        }
        return parent;
    }

    /** The rule before it in the same group; -1 for the first. */
    private int previous(int index) {
        for (int i = index - 1; i > 0 && level(i) >= level(index); i--) {
            if (level(i) == level(index)) {
                return i;
            }
        }
        return -1;
    }

    int level(int index) {
        return nodes.get(index).level();
    }

    boolean isRule(int index) {
        return index > 0 && index < nodes.size();
    }

    boolean isGroup(int index) {
        return index >= 0 && index < nodes.size() && nodes.get(index).ruleType().isGroup();
    }

    boolean isFull() {
        return nodes.size() >= MOST;
    }
}
