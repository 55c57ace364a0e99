package de.interkomm.hub.membership.web;

import de.interkomm.hub.membership.spi.SpecialRules;
import de.interkomm.hub.shell.LocalizedText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A line of the editor: a rule, or the end of a group, where rules are added to it.
 *
 * @param end whether it is the end of a group
 * @param index of the rule, or of the group that ends
 * @param number as people count: 2.1; empty for the outermost group
 * @param says what a rule of the network's own asks for
 */
record RuleRow(
        boolean end,
        int index,
        int depth,
        String number,
        RuleType type,
        boolean entersGroup,
        @Nullable LocalizedText says) {

    static List<RuleRow> of(RuleForm form, SpecialRules specials) {
        List<RuleRow> rows = new ArrayList<>();
        Deque<RuleRow> open = new ArrayDeque<>();
        int[] counts = new int[form.nodes().size() + 1];
        for (int i = 0; i < form.nodes().size(); i++) {
            int depth = form.level(i);
            while (!open.isEmpty() && open.getFirst().depth() >= depth) {
                rows.add(open.removeFirst().asEnd());
            }
            counts[depth]++;
            counts[depth + 1] = 0;
            String above = open.isEmpty() ? "" : open.getFirst().number();
            String number = depth == 0 ? "" : (above.isEmpty() ? "" : above + ".") + counts[depth];
            RuleNodeForm node = form.nodes().get(i);
            RuleRow row =
                    new RuleRow(
                            false,
                            i,
                            depth,
                            number,
                            node.ruleType(),
                            depth > 0 && form.entersGroup(i),
                            specials.describe(node.special())
                                    .map(known -> known.sentence())
                                    .orElse(null));
            rows.add(row);
            if (node.ruleType().isGroup()) {
                open.addFirst(row);
            }
        }
        while (!open.isEmpty()) {
            rows.add(open.removeFirst().asEnd());
        }
        return rows;
    }

    private RuleRow asEnd() {
        return new RuleRow(true, index, depth, number, type, entersGroup, says);
    }
}
