package de.interkomm.hub.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What keeps people from using a page. */
final class Accessibility {

    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Accessibility() {}

    /** Found by axe, and by scrolling sideways. */
    static List<String> problems(Page page) {
        List<String> problems = new ArrayList<>();
        for (Rule rule :
                new AxeBuilder(page)
                        .withTags(STANDARDS)
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()) {
            problems.add(
                    rule.getId()
                            + ": "
                            + rule.getHelp()
                            + " "
                            + rule.getNodes().stream()
                                    .map(CheckedNode::getHtml)
                                    .limit(3)
                                    .collect(Collectors.joining(" | ")));
        }
        Object wider =
                page.evaluate(
                        "() => document.documentElement.scrollWidth -"
                                + " document.documentElement.clientWidth");
        if (((Number) wider).doubleValue() > 0) {
            problems.add("scrolls sideways by " + wider + ": " + widest(page));
        }
        return problems;
    }

    private static Object widest(Page page) {
        return page.evaluate(
                "() => [...document.querySelectorAll('body *')].filter(e =>"
                        + " e.getBoundingClientRect().right >"
                        + " document.documentElement.clientWidth + 1).slice(0, 3).map(e =>"
                        + " e.outerHTML.slice(0, 120))");
    }
}
