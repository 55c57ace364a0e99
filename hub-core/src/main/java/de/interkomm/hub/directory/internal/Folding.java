package de.interkomm.hub.directory.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    private static final String HYPHENS = "-\u2010\u2011\u2013_/";

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
        StringJoiner folded = new StringJoiner(" ");
        for (String word : runs(plain.replace("\u00AD", ""), "")) {
            String one = SAYING_NOTHING.contains(word) ? "" : foldWord(word);
            if (!one.isEmpty()) {
                folded.add(one);
            }
        }
        return folded.toString();
    }

    /**
     * The same for what is to be found: hyphenated words, and a letter with the word behind it, can
     * be found written as one, too.
     */
    static String foldForIndex(String text) {
        String folded = fold(text);
        return Stream.of(Stream.of(folded), hyphenated(text), lettersWithWords(folded))
                .flatMap(Function.identity())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> hyphenated(String text) {
        return runs(text, HYPHENS).stream()
                .filter(Folding::isHyphenated)
                .map(run -> fold(run).replace(" ", ""));
    }

    private static boolean isHyphenated(String run) {
        return endOfWord(run, 0) < run.length();
    }

    private static Stream<String> lettersWithWords(String folded) {
        String[] words = folded.split(" ", -1);
        return IntStream.range(1, words.length)
                .filter(at -> isLetterAndWord(words[at - 1], words[at]))
                .mapToObj(at -> words[at - 1] + words[at]);
    }

    private static boolean isLetterAndWord(String one, String next) {
        return isLetter(one) && !isLetter(next);
    }

    private static boolean isLetter(String word) {
        return word.length() <= 2 && word.codePointCount(0, word.length()) == 1;
    }

    /**
     * How folded words are looked for: a letter and a word as the one word that {@link
     * #foldForIndex} makes of them, since one letter alone is in too much.
     */
    static String asIndexed(String folded) {
        String[] words = folded.split(" ", -1);
        return words.length == 2 && isLetterAndWord(words[0], words[1])
                ? words[0] + words[1]
                : folded;
    }

    /**
     * The words of a text, without regular expressions: everything in the directory goes through
     * here.
     *
     * @param within signs that may stand singly between letters of the same run
     */
    private static List<String> runs(String text, String within) {
        List<String> runs = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = endOfWord(text, at);
            while (end > at && end < text.length() && within.indexOf(text.charAt(end)) >= 0) {
                int next = endOfWord(text, end + 1);
                if (next == end + 1) {
                    break;
                }
                end = next;
            }
            if (end > at) {
                runs.add(text.substring(at, end));
            }
            at = end > at ? end : at + Character.charCount(text.codePointAt(at));
        }
        return runs;
    }

    /** Where the word ends that begins there; just there if none does. */
    private static int endOfWord(String text, int begin) {
        int end = begin;
        while (end < text.length() && isOfWord(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isOfWord(int letter) {
        return switch (Character.getType(letter)) {
            case Character.LOWERCASE_LETTER,
                    Character.UPPERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER ->
                    true;
            default -> false;
        };
    }

    private static String foldWord(String word) {
        return withoutWrittenUmlauts(
                isPlain(word)
                        ? word
                        : MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                                .replaceAll("")
                                .replace("ß", "ss"));
    }

    private static boolean isPlain(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (word.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String withoutWrittenUmlauts(String word) {
        if (word.indexOf('e', 1) < 0) {
            return word;
        }
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
