package de.interkomm.hub.directory.internal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes words so that spellings of the same word are the same, for what is searched and for what
 * is typed: ä, ae and a; ß and ss; é and e; E-Akte, E Akte and eAkte. Stems are the database's
 * work.
 *
 * <p>PostgreSQL's {@code unaccent} knows nothing of ae, and as it is not immutable no index may
 * depend on it.
 */
final class Folding {

    /** Never looks at a letter twice: everything in the directory goes through here. */
    private static final Pattern HYPHENATED =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}]++(?:[-\u2010\u2011\u2013_/][\\p{L}\\p{N}]++)++");

    private static final Pattern LETTER_AND_WORD = Pattern.compile("(?<!\\S)(\\S) (\\S{2,})");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+|\u00AD");

    /** Of the database's list of words that say nothing, those it would no longer know. */
    private static final Set<String> SAYING_NOTHING =
            Set.of(
                    "für",
                    "fuer",
                    "über",
                    "ueber",
                    "während",
                    "waehrend",
                    "würde",
                    "wuerde",
                    "würden",
                    "wuerden",
                    "können",
                    "koennen",
                    "könnte",
                    "koennte");

    private Folding() {}

    /** Words with single spaces between them, and nothing else. */
    static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.GERMAN);
        return Arrays.stream(NO_WORD.split(plain.replace("\u00AD", "")))
                .filter(word -> !word.isEmpty() && !SAYING_NOTHING.contains(word))
                .map(Folding::foldWord)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /**
     * The same for what is to be found: hyphenated words, and a letter with the word behind it, can
     * be found written as one, too.
     */
    static String foldForIndex(String text) {
        String folded = fold(text);
        return Stream.of(
                        Stream.of(folded),
                        HYPHENATED
                                .matcher(text)
                                .results()
                                .map(found -> fold(found.group()).replace(" ", "")),
                        LETTER_AND_WORD
                                .matcher(folded)
                                .results()
                                .map(found -> found.group(1) + found.group(2)))
                .flatMap(Function.identity())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /**
     * How folded words are looked for: a letter and a word as the one word that {@link
     * #foldForIndex} makes of them, since one letter alone is in too much.
     */
    static String asIndexed(String folded) {
        Matcher letterAndWord = LETTER_AND_WORD.matcher(folded);
        return letterAndWord.matches() ? letterAndWord.replaceFirst("$1$2") : folded;
    }

    private static String foldWord(String word) {
        boolean plain = word.chars().allMatch(letter -> letter < 0x80);
        return withoutWrittenUmlauts(
                plain
                        ? word
                        : MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                                .replaceAll("")
                                .replace("ß", "ss"));
    }

    private static String withoutWrittenUmlauts(String word) {
        StringBuilder kept = new StringBuilder(word.length());
        for (int at = 0; at < word.length(); at++) {
            if (word.charAt(at) != 'e' || !isUmlaut(word, at - 1)) {
                kept.append(word.charAt(at));
            }
        }
        return kept.toString();
    }

    /** As in "neue", "bauen" and "Quelle", an e behind a u may be a sound of its own. */
    private static boolean isUmlaut(String word, int at) {
        return at >= 0
                && switch (word.charAt(at)) {
                    case 'a', 'o' -> true;
                    case 'u' -> at == 0 || "aeq".indexOf(word.charAt(at - 1)) < 0;
                    default -> false;
                };
    }
}
