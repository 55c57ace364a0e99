package de.interkomm.hub.correspondence.internal;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as the letter's font can show it.
 *
 * <p>Letters and their marks are joined where Unicode knows them joined. Invisible characters
 * (controls, joiners, direction marks) are dropped, line breaks stay. What is seen as one character
 * and cannot be shown is replaced by its plainer likeness (a non-breaking hyphen by a hyphen), by
 * the letter without its mark, or else, such as an emoji, by one {@code □}. PDF/A allows no
 * character without a glyph.
 */
final class PrintableText {

    static final String UNSHOWABLE = "\u25A1";

    private static final Pattern SEEN_AS_ONE = Pattern.compile("\\X");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\uFE00-\\uFE0F&&[^\\n\\t]]");
    private static final Pattern MARK = Pattern.compile("\\p{M}");

    private final LetterFont font;

    PrintableText(LetterFont font) {
        this.font = font;
    }

    String of(String text) {
        String composed = Normalizer.normalize(text.replaceAll("\\R", "\n"), Normalizer.Form.NFC);
        return SEEN_AS_ONE
                .matcher(composed)
                .replaceAll(one -> Matcher.quoteReplacement(shown(one.group())));
    }

    /** What would not be seen as it is, each once. */
    List<String> lost(String text) {
        String composed = Normalizer.normalize(text.replaceAll("\\R", "\n"), Normalizer.Form.NFC);
        return SEEN_AS_ONE
                .matcher(composed)
                .results()
                .map(MatchResult::group)
                .filter(this::isLost)
                .distinct()
                .toList();
    }

    private boolean isLost(String one) {
        String visible = INVISIBLE.matcher(one).replaceAll("");
        return !Character.isWhitespace(one.codePointAt(0))
                && !isShowable(visible)
                && !isShowable(Normalizer.normalize(visible, Normalizer.Form.NFKC));
    }

    private String shown(String one) {
        if (one.equals("\n")) {
            return one;
        }
        if (one.equals("\t")) {
            return " ";
        }
        String visible = INVISIBLE.matcher(one).replaceAll("");
        if (isShowable(visible)) {
            return visible;
        }
        String plainer = Normalizer.normalize(visible, Normalizer.Form.NFKC);
        if (isShowable(plainer)) {
            return plainer;
        }
        String unmarked = MARK.matcher(visible).replaceAll("");
        return !unmarked.isEmpty() && isShowable(unmarked) ? unmarked : UNSHOWABLE;
    }

    private boolean isShowable(String text) {
        return text.codePoints().allMatch(font::shows);
    }
}
