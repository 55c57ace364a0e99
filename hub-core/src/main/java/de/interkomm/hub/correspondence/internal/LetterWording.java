package de.interkomm.hub.correspondence.internal;

import de.interkomm.hub.correspondence.EditedLetter;
import de.interkomm.hub.correspondence.LetterKind;
import de.interkomm.hub.correspondence.LetterTemplate;
import de.interkomm.hub.correspondence.LetterText;
import de.interkomm.hub.correspondence.Placeholder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks wording and puts values in for its placeholders. */
final class LetterWording {

    static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    /** What a paragraph begins with that is only for letters without that value. */
    private static final Pattern ONLY_WITHOUT = Pattern.compile("(?m)^\\{!([^{}]*)}\\s*");

    private LetterWording() {}

    /**
     * @throws IllegalStateException for a placeholder that is unknown, or not allowed here, or for
     *     a stray brace
     */
    static void check(String where, String wording, Set<Placeholder> allowed) {
        List<MatchResult> all = new ArrayList<>(ONLY_WITHOUT.matcher(wording).results().toList());
        String open = ONLY_WITHOUT.matcher(wording).replaceAll("");
        all.addAll(PLACEHOLDER.matcher(open).results().toList());
        for (MatchResult found : all) {
            Placeholder known =
                    Placeholder.of(found.group(1))
                            .orElseThrow(
                                    () ->
                                            new IllegalStateException(
                                                    where
                                                            + " has an unknown placeholder "
                                                            + found.group()));
            if (!allowed.contains(known)) {
                throw new IllegalStateException(
                        where
                                + " has a placeholder its letters give no value for: "
                                + found.group());
            }
        }
        String rest = PLACEHOLDER.matcher(open).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            throw new IllegalStateException(where + " has a brace without its counterpart");
        }
    }

    static LetterText fill(LetterTemplate template, Map<Placeholder, String> values) {
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : template.paragraphs()) {
            String wording = ONLY_WITHOUT.matcher(paragraph).replaceFirst("");
            if (isFor(paragraph, values) && !asksForSomethingEmpty(wording, values)) {
                paragraphs.addAll(parted(filled(wording, values)));
            }
        }
        return new LetterText(
                filledWhole(template.kind(), template.subject(), values),
                filledWhole(template.kind(), template.salutation(), values),
                paragraphs,
                filledWhole(template.kind(), template.closing(), values));
    }

    private static boolean isFor(String paragraph, Map<Placeholder, String> values) {
        return ONLY_WITHOUT
                .matcher(paragraph)
                .results()
                .allMatch(found -> value(found, values).isBlank());
    }

    private static String filledWhole(
            LetterKind kind, String wording, Map<Placeholder, String> values) {
        if (asksForSomethingEmpty(wording, values)) {
            throw new IllegalArgumentException(
                    "%s needs every value of: %s".formatted(kind, wording));
        }
        return filled(wording, values);
    }

    private static boolean asksForSomethingEmpty(String wording, Map<Placeholder, String> values) {
        return PLACEHOLDER
                .matcher(wording)
                .results()
                .anyMatch(found -> value(found, values).isBlank());
    }

    /** In one pass, so that braces in values stay braces. */
    private static String filled(String wording, Map<Placeholder, String> values) {
        return PLACEHOLDER
                .matcher(wording)
                .replaceAll(found -> Matcher.quoteReplacement(value(found, values)));
    }

    private static String value(MatchResult found, Map<Placeholder, String> values) {
        String value = Placeholder.of(found.group(1)).map(values::get).orElse(null);
        if (value == null) {
            throw new IllegalArgumentException("no value for " + found.group());
        }
        return value;
    }

    /** A value may have paragraphs of its own. */
    private static List<String> parted(String text) {
        return switch (EditedLetter.read(text)) {
            case EditedLetter.Accepted accepted -> accepted.paragraphs();
            case EditedLetter.Empty _ -> List.of();
            case EditedLetter.TooLong _ -> List.of(text);
        };
    }
}
