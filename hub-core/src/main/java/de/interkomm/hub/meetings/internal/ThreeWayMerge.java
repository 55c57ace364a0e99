package de.interkomm.hub.meetings.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Joins what two people have made of one text, word by word. What one of them has added stays,
 * always; what both have changed in different ways stands there twice and is reported.
 */
final class ThreeWayMerge {

    /** Above that many comparisons a passage is taken as changed as a whole. */
    private static final long MOST_COMPARISONS = 4_000_000;

    private static final Pattern WORD_OR_SPACE = Pattern.compile("\\s|[^\\s]+");

    private ThreeWayMerge() {}

    static Merged merge(String base, String mine, String theirs) {
        if (mine.equals(theirs) || mine.equals(base)) {
            return new Merged(theirs, List.of());
        }
        if (theirs.equals(base)) {
            return new Merged(mine, List.of());
        }
        List<String> words = words(base);
        return new Joining(words, hunks(words, words(mine)), hunks(words, words(theirs))).run();
    }

    private static List<String> words(String text) {
        return WORD_OR_SPACE.matcher(text).results().map(MatchResult::group).toList();
    }

    /** What has been put in the place of which words, in their order. */
    private static List<Hunk> hunks(List<String> from, List<String> to) {
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

    /**
     * @param conflicts what both had changed in different ways
     */
    record Merged(String text, List<String> conflicts) {}

    /** Words that have come into the place of others; of none where some were put in. */
    private record Hunk(int from, int to, List<String> words) {

        boolean meets(Hunk other) {
            boolean samePlace = from == to && other.from == other.to && from == other.from;
            return samePlace || Math.max(from, other.from) < Math.min(to, other.to) || holds(other);
        }

        private boolean holds(Hunk other) {
            return (from < other.from && other.from == other.to && other.to < to)
                    || (other.from < from && from == to && to < other.to);
        }
    }

    /** Goes through both lists of changes at once. */
    private static final class Joining {

        private final List<String> base;
        private final List<Hunk> mine;
        private final List<Hunk> theirs;
        private final StringBuilder text = new StringBuilder();
        private final List<String> conflicts = new ArrayList<>();
        private int reached;
        private int nextMine;
        private int nextTheirs;

        Joining(List<String> base, List<Hunk> mine, List<Hunk> theirs) {
            this.base = base;
            this.mine = mine;
            this.theirs = theirs;
        }

        Merged run() {
            while (nextMine < mine.size() || nextTheirs < theirs.size()) {
                if (nextTheirs == theirs.size()) {
                    take(mine.get(nextMine++));
                } else if (nextMine == mine.size()) {
                    take(theirs.get(nextTheirs++));
                } else if (mine.get(nextMine).meets(theirs.get(nextTheirs))) {
                    joinCluster();
                } else if (comesFirst(mine.get(nextMine), theirs.get(nextTheirs))) {
                    take(mine.get(nextMine++));
                } else {
                    take(theirs.get(nextTheirs++));
                }
            }
            copy(base.size());
            return new Merged(text.toString(), conflicts);
        }

        private static boolean comesFirst(Hunk one, Hunk other) {
            return one.from < other.from || (one.from == other.from && one.to < other.to);
        }

        private void take(Hunk hunk) {
            copy(hunk.from);
            hunk.words.forEach(text::append);
            reached = hunk.to;
        }

        private void copy(int until) {
            base.subList(reached, until).forEach(text::append);
            reached = until;
        }

        /** All changes that reach into one another, as one passage. */
        private void joinCluster() {
            int firstMine = nextMine;
            int firstTheirs = nextTheirs;
            int from = Math.min(mine.get(nextMine).from, theirs.get(nextTheirs).from);
            int to = Math.max(mine.get(nextMine++).to, theirs.get(nextTheirs++).to);
            boolean grown = true;
            while (grown) {
                grown = false;
                Hunk passage = new Hunk(from, to, List.of());
                if (nextMine < mine.size() && mine.get(nextMine).meets(passage)) {
                    to = Math.max(to, mine.get(nextMine++).to);
                    grown = true;
                }
                if (nextTheirs < theirs.size() && theirs.get(nextTheirs).meets(passage)) {
                    to = Math.max(to, theirs.get(nextTheirs++).to);
                    grown = true;
                }
            }
            copy(from);
            String ofMine = changed(from, to, mine.subList(firstMine, nextMine));
            String ofTheirs = changed(from, to, theirs.subList(firstTheirs, nextTheirs));
            join(from == to, ofMine, ofTheirs);
            reached = to;
        }

        private void join(boolean bothAdded, String ofMine, String ofTheirs) {
            text.append(ofTheirs);
            if (ofMine.equals(ofTheirs)) {
                return;
            }
            if (!ofTheirs.isEmpty() && !ofMine.isEmpty() && touch(ofTheirs, ofMine)) {
                text.append(' ');
            }
            text.append(ofMine);
            if (!bothAdded && !ofMine.isBlank()) {
                conflicts.add(ofMine.strip());
            }
        }

        private static boolean touch(String left, String right) {
            return !Character.isWhitespace(left.charAt(left.length() - 1))
                    && !Character.isWhitespace(right.charAt(0));
        }

        private String changed(int from, int to, List<Hunk> hunks) {
            StringBuilder passage = new StringBuilder();
            int at = from;
            for (Hunk hunk : hunks) {
                base.subList(at, hunk.from).forEach(passage::append);
                hunk.words.forEach(passage::append);
                at = hunk.to;
            }
            base.subList(at, to).forEach(passage::append);
            return passage.toString();
        }
    }
}
