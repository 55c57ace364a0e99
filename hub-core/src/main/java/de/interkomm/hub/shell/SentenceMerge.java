package de.interkomm.hub.shell;

import de.interkomm.hub.shell.ThreeWayMerge.Merged;
import de.interkomm.hub.shell.WordDiff.Hunk;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Joins what two people have made of one text so that it can be read: word by word where that gives
 * sentences, and otherwise their sentences one after the other. Where both have written most of it
 * anew, one whole text follows the other.
 */
public final class SentenceMerge {

    private SentenceMerge() {}

    /**
     * What both have made of it. Where that cannot be one text, theirs stands first.
     *
     * @param base the text that both began with
     */
    public static Merged merge(String base, String mine, String theirs) {
        Merged bySentence =
                ThreeWayMerge.merge(
                        sentences(base),
                        sentences(mine),
                        sentences(theirs),
                        SentenceMerge::joinPassage);
        if (bySentence.conflicts().isEmpty() || !(isNew(base, mine) && isNew(base, theirs))) {
            return bySentence;
        }
        return new Merged(theirs + "\n\n" + mine, List.of(mine));
    }

    /** The same for a line that is no sentence, like a heading. */
    public static Merged mergeLine(String base, String mine, String theirs) {
        return mine.isEmpty() || theirs.isEmpty()
                ? ThreeWayMerge.merge(base, mine, theirs)
                : ThreeWayMerge.merge(
                        List.of(base), List.of(mine), List.of(theirs), SentenceMerge::joinLine);
    }

    private static Merged joinLine(String base, String mine, String theirs) {
        Merged words = ThreeWayMerge.merge(base, mine, theirs);
        return words.conflicts().isEmpty() && !isNew(base, mine) && !isNew(base, theirs)
                ? words
                : new Merged(theirs + " / " + mine, List.of(mine));
    }

    /** What one has taken out and the other has changed stays, like what both have put in. */
    private static Merged joinPassage(String base, String mine, String theirs) {
        if (base.isBlank() || mine.isBlank() || theirs.isBlank()) {
            return new Merged(ThreeWayMerge.inTurn(theirs, mine), List.of());
        }
        if (!isNew(base, mine) && !isNew(base, theirs)) {
            Merged words = ThreeWayMerge.merge(base, mine, theirs);
            if (words.conflicts().isEmpty()) {
                return words;
            }
        }
        return new Merged(ThreeWayMerge.inTurn(theirs, mine), List.of(mine.strip()));
    }

    /** Whether less than half of it is what it was. */
    private static boolean isNew(String base, String text) {
        List<String> words = written(base);
        List<String> now = written(text);
        int kept = words.size();
        for (Hunk hunk : WordDiff.hunks(words, now)) {
            kept -= hunk.to() - hunk.from();
        }
        return 2 * kept < Math.max(words.size(), now.size());
    }

    private static List<String> written(String text) {
        return WordDiff.words(text).stream().filter(word -> !word.isBlank()).toList();
    }

    /** Sentences and lines, and what stands between them, which together are the text. */
    private static List<String> sentences(String text) {
        List<String> all = new ArrayList<>();
        for (String line : text.splitWithDelimiters("\n", 0)) {
            BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.GERMAN);
            breaks.setText(line);
            int from = breaks.first();
            for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
                add(all, line.substring(from, to));
                from = to;
            }
        }
        return all;
    }

    private static void add(List<String> all, String sentence) {
        String words = sentence.stripTrailing();
        if (!words.isEmpty()) {
            all.add(words);
        }
        if (words.length() < sentence.length()) {
            all.add(sentence.substring(words.length()));
        }
    }
}
