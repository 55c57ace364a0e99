package de.interkomm.hub.testing;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Every template of every module on the class path, checked for words that belong into a bundle and
 * for what our content security policy forbids.
 */
public final class Templates {

    private static final Pattern LETTERS = Pattern.compile("\\p{L}");
    private static final Pattern INLINED =
            Pattern.compile("\\[\\[.*?]]|\\[\\(.*?\\)]", Pattern.DOTALL);
    private static final Set<String> WORDY =
            Set.of("title", "alt", "placeholder", "aria-label", "data-label", "summary");

    /** Printed, never sent to a browser: no policy applies, and the style must be in the file. */
    private static final String LETTERS_ON_PAPER = "correspondence/";

    /** Data no browser runs; {@code StructuredData} has escaped what stands there. */
    private static final String DATA_FOR_PROGRAMS = "shell/structured-data.html";

    private Templates() {}

    /** What is wrong, each as a sentence naming the template. */
    public static List<String> problems() {
        List<String> problems = new ArrayList<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:templates/**/*.html")) {
                String html = file.getContentAsString(StandardCharsets.UTF_8);
                String name = file.getURL().getPath().replaceFirst(".*/templates/", "");
                if (name.startsWith(LETTERS_ON_PAPER) || name.equals(DATA_FOR_PROGRAMS)) {
                    continue;
                }
                // As XML, because the HTML parser would move fragments about.
                Jsoup.parse(html, Parser.xmlParser())
                        .forEachNode(node -> check(name, node, problems));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return problems;
    }

    private static void check(String template, Node node, List<String> problems) {
        switch (node) {
            case TextNode text -> checkText(template, text.text(), problems);
            case DataNode data -> problems.add(template + " has a script or style of its own");
            case Element element -> checkElement(template, element, problems);
            default -> {}
        }
    }

    private static void checkText(String template, String text, List<String> problems) {
        if (LETTERS.matcher(INLINED.matcher(text).replaceAll("")).find()) {
            problems.add(template + " says '" + text.strip() + "' without a bundle");
        }
    }

    private static void checkElement(String template, Element element, List<String> problems) {
        String tag = element.normalName();
        if (tag.equals("style") || (tag.equals("script") && !hasSource(element))) {
            problems.add(template + " has a <" + tag + "> of its own");
        }
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey().toLowerCase(Locale.ROOT);
            if (key.matches(
                    "(?:th:|hx:|data-)?(?:style|on[a-z]+|hx-on.*|hx-vals?js)|hx:on.*|th:styleappend")) {
                problems.add(template + " has the attribute " + key);
            }
            if (key.matches("th:utext")) {
                problems.add(template + " shows text without escaping it");
            }
            if (WORDY.contains(key) && LETTERS.matcher(attribute.getValue()).find()) {
                problems.add(template + " has words in the attribute " + key);
            }
        }
    }

    private static boolean hasSource(Element script) {
        return script.hasAttr("src") || script.hasAttr("th:src");
    }
}
