package de.interkomm.hub.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

    /** What a page as a whole needs, whatever its elements are. */
    private static final List<String> OF_A_PAGE =
            List.of(
                    "bypass",
                    "document-title",
                    "heading-order",
                    "html-has-lang",
                    "landmark-one-main",
                    "landmark-unique",
                    "page-has-heading-one",
                    "region");

    private static final Map<String, Object> WHOLE_PAGE =
            Map.of("type", "rule", "values", OF_A_PAGE);

    private static final Map<String, Object> COLOURS =
            Map.of(
                    "type",
                    "rule",
                    "values",
                    Stream.concat(Stream.of("color-contrast"), OF_A_PAGE.stream()).toList());

    /** Asked for violations only: naming what is right takes axe most of its time. */
    private static final String RUN =
            """
            rules => axe.run({ runOnly: rules, resultTypes: ['violations'] })
                .then(found => found.violations.map(rule => `${rule.id}: ${rule.help} `
                    + rule.nodes.slice(0, 3).map(node => node.html).join(' | ')))
            """;

    private static final String KINDS =
            """
            () => [...new Set([...document.querySelectorAll('body *')].map(element =>
                [element.tagName, ...element.classList, ...element.getAttributeNames().sort(),
                    element.getAttribute('type'), element.getAttribute('role')].join('.')))]
                .sort()
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

    /** The kinds of elements a page is made of. */
    static List<String> kinds(Page page) {
        return strings(page.evaluate(KINDS));
    }

    /** Makes the page ready to be looked at. */
    static void prepare(Page page) {
        page.evaluate("() => {" + AxeBuilder.getAxeScript() + "}");
    }

    static List<String> problems(Page page) {
        return found(page, EVERYTHING);
    }

    /** What a theme may spoil on a page that is sound otherwise, and what it may lack. */
    static List<String> colourProblems(Page page) {
        return found(page, COLOURS);
    }

    /** What a page may lack. */
    static List<String> wholePageProblems(Page page) {
        return found(page, WHOLE_PAGE);
    }

    private static List<String> found(Page page, Map<String, Object> rules) {
        return strings(page.evaluate(RUN, rules));
    }

    /** Names of words a page shows for want of the words. */
    static List<String> missingWords(Page page) {
        return strings(page.evaluate(MISSING_WORDS));
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    static List<String> sidewaysScrolling(Page page) {
        Number wider = (Number) page.evaluate(SIDEWAYS);
        return wider.doubleValue() > 0
                ? List.of("scrolls sideways by " + wider + ": " + page.evaluate(WIDEST))
                : List.of();
    }
}
