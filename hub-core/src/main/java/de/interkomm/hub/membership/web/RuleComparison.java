package de.interkomm.hub.membership.web;

import de.interkomm.hub.membership.spi.DeclaredPolicy;
import de.interkomm.hub.membership.spi.RuleNode;
import de.interkomm.hub.membership.spi.RuleNode.Group;
import de.interkomm.hub.membership.spi.RuleNode.Leaf;
import de.interkomm.hub.shell.LocalizedText;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What two versions have in common, and what not, line by line. */
final class RuleComparison {

    private RuleComparison() {}

    /** All lines of both, each once where they agree. */
    static List<Line> of(
            DeclaredPolicy before, DeclaredPolicy after, MessageSource messages, Locale locale) {
        return merge(lines(before, messages, locale), lines(after, messages, locale));
    }

    private static List<String> lines(
            DeclaredPolicy policy, MessageSource messages, Locale locale) {
        List<String> lines = new ArrayList<>();
        collect(policy.rule(), 0, lines, messages, locale);
        policy.dispatches().stream()
                .sorted()
                .map(way -> messages.getMessage("rules.dispatch." + way, null, locale))
                .forEach(lines::add);
        lines.add(policy.wayIn().in(locale));
        return lines;
    }

    private static void collect(
            RuleNode node, int depth, List<String> lines, MessageSource messages, Locale locale) {
        String indent = "– ".repeat(depth);
        switch (node) {
            case Group group -> {
                lines.add(
                        indent
                                + messages.getMessage(
                                        "rules.group." + group.combination(), null, locale));
                group.rules().forEach(rule -> collect(rule, depth + 1, lines, messages, locale));
            }
            case Leaf leaf -> {
                lines.add(indent + leaf.sentence().in(locale));
                addText("met", leaf.met(), indent, lines, messages, locale);
                addText("unmet", leaf.unmet(), indent, lines, messages, locale);
                addText("source", leaf.source(), indent, lines, messages, locale);
            }
        }
    }

    private static void addText(
            String kind,
            @Nullable LocalizedText text,
            String indent,
            List<String> lines,
            MessageSource messages,
            Locale locale) {
        if (text != null) {
            lines.add(
                    indent
                            + messages.getMessage("rules.text." + kind, null, locale)
                            + ": "
                            + text.in(locale));
        }
    }

    /** Along the longest sequence of lines both have. */
    private static List<Line> merge(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] =
                        before.get(i).equals(after.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Line> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                lines.add(new Line(Change.SAME, before.get(i)));
                i++;
                j++;
            } else if (j == after.size()
                    || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line(Change.REMOVED, before.get(i++)));
            } else {
                lines.add(new Line(Change.ADDED, after.get(j++)));
            }
        }
        return lines;
    }

    /** What became of a line. */
    enum Change {
        SAME,
        ADDED,
        REMOVED
    }

    record Line(Change change, String text) {}
}
