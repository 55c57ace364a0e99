package de.interkomm.hub.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What has changed from one text to another, word by word. */
public final class WordDiff {

    /** Above that many comparisons a passage is taken as changed as a whole. */
    private static final long MOST_COMPARISONS = 4_000_000;

    private static final Pattern WORD_OR_SPACE = Pattern.compile("\\s|[^\\s]+");

    private WordDiff() {}

    /** Both texts in one: what stays, and what was taken out and put in at its place. */
    public static List<Piece> of(String before, String after) {
        List<String> words = words(before);
        List<Piece> pieces = new ArrayList<>();
        int reached = 0;
        for (Hunk hunk : together(words, hunks(words, words(after)))) {
            add(pieces, Kind.SAME, words.subList(reached, hunk.from()));
            add(pieces, Kind.REMOVED, words.subList(hunk.from(), hunk.to()));
            add(pieces, Kind.ADDED, hunk.words());
            reached = hunk.to();
        }
        add(pieces, Kind.SAME, words.subList(reached, words.size()));
        return pieces;
    }

    /** What stands side by side reads as one change, not as one for each word. */
    private static List<Hunk> together(List<String> words, List<Hunk> hunks) {
        List<Hunk> joined = new ArrayList<>();
        for (Hunk hunk : hunks) {
            Hunk last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.isBeside(hunk, words)) {
                joined.removeLast();
                joined.add(last.with(hunk, words));
            } else {
                joined.add(hunk);
            }
        }
        return joined;
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", words)));
        }
    }

    static List<String> words(String text) {
        return WORD_OR_SPACE.matcher(text).results().map(MatchResult::group).toList();
    }

    /** What has been put in the place of which words, in their order. */
    static List<Hunk> hunks(List<String> from, List<String> to) {
        int start = 0;
        while (start < from.size() && start < to.size() && from.get(start).equals(to.get(start))) {
            start++;
        }
        int fromEnd = from.size();
        int toEnd = to.size();
        while (fromEnd > start
                && toEnd > start
                && from.get(fromEnd - 1).equals(to.get(toEnd - 1))) {
            fromEnd--;
            toEnd--;
        }
        List<String> before = from.subList(start, fromEnd);
        List<String> after = to.subList(start, toEnd);
        if (before.isEmpty() && after.isEmpty()) {
            return List.of();
        }
        return (long) before.size() * after.size() > MOST_COMPARISONS
                ? List.of(new Hunk(start, fromEnd, after))
                : compared(before, after, start);
    }

    private static List<Hunk> compared(List<String> before, List<String> after, int offset) {
        int[][] common = commonWords(before, after);
        List<Hunk> hunks = new ArrayList<>();
        int row = 0;
        int column = 0;
        int hunkRow = 0;
        int hunkColumn = 0;
        while (row < before.size() && column < after.size()) {
            if (before.get(row).equals(after.get(column))) {
                add(hunks, offset, hunkRow, row, after.subList(hunkColumn, column));
                hunkRow = ++row;
                hunkColumn = ++column;
            } else if (common[row + 1][column] >= common[row][column + 1]) {
                row++;
            } else {
                column++;
            }
        }
        add(hunks, offset, hunkRow, before.size(), after.subList(hunkColumn, after.size()));
        return hunks;
    }

    private static void add(List<Hunk> hunks, int offset, int from, int to, List<String> words) {
        if (from < to || !words.isEmpty()) {
            hunks.add(new Hunk(offset + from, offset + to, words));
        }
    }

    /** How many words are common to what follows, for each pair of places. */
    private static int[][] commonWords(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int row = before.size() - 1; row >= 0; row--) {
            for (int column = after.size() - 1; column >= 0; column--) {
                common[row][column] =
                        before.get(row).equals(after.get(column))
                                ? common[row + 1][column + 1] + 1
                                : Math.max(common[row + 1][column], common[row][column + 1]);
            }
        }
        return common;
    }

    /** What became of a passage. */
    public enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    /** Words that share their fate. */
    public record Piece(Kind kind, String text) {}

    /** Words that have come into the place of others; of none where some were put in. */
    record Hunk(int from, int to, List<String> words) {

        /** Whether both take words out, and only a space lies between them. */
        boolean isBeside(Hunk next, List<String> all) {
            return from < to
                    && next.from < next.to
                    && all.subList(to, next.from).equals(List.of(" "));
        }

        Hunk with(Hunk next, List<String> all) {
            List<String> both = new ArrayList<>(words);
            both.addAll(all.subList(to, next.from));
            both.addAll(next.words);
            return new Hunk(from, next.to, both);
        }

        boolean meets(Hunk other) {
            boolean samePlace = from == to && other.from == other.to && from == other.from;
            return samePlace || Math.max(from, other.from) < Math.min(to, other.to) || holds(other);
        }

        private boolean holds(Hunk other) {
            return (from < other.from && other.from == other.to && other.to < to)
                    || (other.from < from && from == to && to < other.to);
        }
    }
}
