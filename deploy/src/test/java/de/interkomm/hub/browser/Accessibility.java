package de.interkomm.hub.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What keeps people from using a page. */
final class Accessibility {

    private static final Map<String, Object> EVERYTHING =
            Map.of(
                    "type",
                    "tag",
                    "values",
                    List.of(
                            "wcag2a",
                            "wcag2aa",
                            "wcag21a",
                            "wcag21aa",
                            "wcag22aa",
                            "best-practice"));

    private static final Map<String, Object> COLOURS =
            Map.of("type", "rule", "values", List.of("color-contrast"));

    /** Asked for violations only: naming what is right takes axe most of its time. */
    private static final String RUN =
            """
            rules => axe.run({ runOnly: rules, resultTypes: ['violations'] })
                .then(found => found.violations.map(rule => `${rule.id}: ${rule.help} `
                    + rule.nodes.slice(0, 3).map(node => node.html).join(' | ')))
            """;

    private static final String SHAPE =
            """
            () => [...new Set([...document.querySelectorAll('body *')].map(element =>
                [element.tagName, ...element.classList, ...element.getAttributeNames().sort(),
                    element.getAttribute('type'), element.getAttribute('role')].join('.')))]
                .sort().join(' ')
            """;

    private static final String SIDEWAYS =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private static final String WIDEST =
            """
            () => [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                .slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ')
            """;

    private static final String MISSING_WORDS =
            "() => document.body.innerText.match(/\\?\\?[\\w.-]+_(de|en)\\w*\\?\\?/g) ?? []";

    private Accessibility() {}

    /**
     * The kinds of elements a page is made of. Two pages of one template and the same shape differ
     * in their words only, so to axe they are the same.
     */
    static String shape(Page page) {
        return String.valueOf(page.evaluate(SHAPE));
    }

    /** Makes the page ready for {@link #problems} and {@link #colourProblems}. */
    static void prepare(Page page) {
        page.evaluate("() => {" + AxeBuilder.getAxeScript() + "}");
    }

    static List<String> problems(Page page) {
        return found(page, EVERYTHING);
    }

    /** What a theme may spoil on a page that is sound otherwise. */
    static List<String> colourProblems(Page page) {
        return found(page, COLOURS);
    }

    private static List<String> found(Page page, Map<String, Object> rules) {
        List<String> problems = new ArrayList<>();
        for (Object problem : (List<?>) page.evaluate(RUN, rules)) {
            problems.add(String.valueOf(problem));
        }
        return problems;
    }

    /** Names of words a page shows for want of the words. */
    static List<String> missingWords(Page page) {
        return ((List<?>) page.evaluate(MISSING_WORDS)).stream().map(String::valueOf).toList();
    }

    static List<String> sidewaysScrolling(Page page) {
        Number wider = (Number) page.evaluate(SIDEWAYS);
        return wider.doubleValue() > 0
                ? List.of("scrolls sideways by " + wider + ": " + page.evaluate(WIDEST))
                : List.of();
    }
}
