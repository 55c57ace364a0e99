package de.interkomm.hub.shell;

import de.interkomm.hub.shell.WordDiff.Hunk;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins what two people have made of one text, word by word. What one of them has added stays,
 * always; what both have changed in different ways stands there twice and is reported. What
 * somebody sends again, as the answer got lost on the way, is no second text.
 */
public final class ThreeWayMerge {

    /** As many characters are not the same by chance. */
    private static final int SHORTEST_REPEAT = 12;

    private ThreeWayMerge() {}

    /**
     * What both have made of it, with all that either of them has written.
     *
     * @param base the text that both began with
     */
    public static Merged merge(String base, String mine, String theirs) {
        if (mine.equals(theirs) || mine.equals(base)) {
            return new Merged(theirs, List.of());
        }
        if (theirs.equals(base)) {
            return new Merged(mine, List.of());
        }
        return merge(
                WordDiff.words(base),
                WordDiff.words(mine),
                WordDiff.words(theirs),
                ThreeWayMerge::join);
    }

    /** The same for texts that are taken apart otherwise, and passages joined in another way. */
    static Merged merge(List<String> base, List<String> mine, List<String> theirs, Joiner joiner) {
        return new Joining(base, WordDiff.hunks(base, mine), WordDiff.hunks(base, theirs), joiner)
                .run();
    }

    private static Merged join(String base, String mine, String theirs) {
        String again = base.isEmpty() ? again(theirs, mine.strip()) : null;
        if (again != null) {
            return new Merged(again, List.of());
        }
        return new Merged(
                inTurn(theirs, mine),
                base.isEmpty() || mine.isBlank() ? List.of() : List.of(mine.strip()));
    }

    /**
     * Both as one, where mine is there already, or its beginning is and mine goes on from there.
     *
     * @return {@code null} where it is something else
     */
    private static @Nullable String again(String theirs, String mine) {
        if (mine.isEmpty() || standsIn(theirs, mine)) {
            return theirs;
        }
        int whole = theirs.strip().length();
        for (int length = Math.min(theirs.length(), mine.length()); length > 0; length--) {
            int from = theirs.length() - length;
            if (theirs.regionMatches(from, mine, 0, length)
                    && isApart(theirs, from)
                    && length >= Math.min(whole, SHORTEST_REPEAT)) {
                return theirs + mine.substring(length);
            }
        }
        return null;
    }

    /** As whole words. */
    private static boolean standsIn(String text, String passage) {
        int at = text.indexOf(passage);
        while (at >= 0) {
            if (isApart(text, at) && isApart(text, at + passage.length())) {
                return true;
            }
            at = text.indexOf(passage, at + 1);
        }
        return false;
    }

    private static boolean isApart(String text, int at) {
        return at == 0
                || at == text.length()
                || Character.isWhitespace(text.charAt(at - 1))
                || Character.isWhitespace(text.charAt(at));
    }

    /** One after the other. */
    static String inTurn(String theirs, String mine) {
        boolean apart = !theirs.isEmpty() && !mine.isEmpty() && touch(theirs, mine);
        return theirs + (apart ? " " : "") + mine;
    }

    private static boolean touch(String left, String right) {
        return !Character.isWhitespace(left.charAt(left.length() - 1))
                && !Character.isWhitespace(right.charAt(0));
    }

    /** Makes one passage of what two have made of it in different ways. */
    interface Joiner {

        /**
         * @param base empty where both have put something in
         */
        Merged join(String base, String mine, String theirs);
    }

    /**
     * @param conflicts what both had changed in different ways
     */
    public record Merged(String text, List<String> conflicts) {

        public Merged {
            conflicts = List.copyOf(conflicts);
        }
    }

    /** Goes through both lists of changes at once. */
    private static final class Joining {

        private final List<String> base;
        private final List<Hunk> mine;
        private final List<Hunk> theirs;
        private final Joiner joiner;
        private final StringBuilder text = new StringBuilder();
        private final List<String> conflicts = new ArrayList<>();
        private int reached;
        private int nextMine;
        private int nextTheirs;

        Joining(List<String> base, List<Hunk> mine, List<Hunk> theirs, Joiner joiner) {
            this.base = base;
            this.mine = mine;
            this.theirs = theirs;
            this.joiner = joiner;
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
            return one.from() < other.from()
                    || (one.from() == other.from() && one.to() < other.to());
        }

        private void take(Hunk hunk) {
            copy(hunk.from());
            hunk.words().forEach(text::append);
            reached = hunk.to();
        }

        private void copy(int until) {
            base.subList(reached, until).forEach(text::append);
            reached = until;
        }

        /** All changes that reach into one another, as one passage. */
        private void joinCluster() {
            int firstMine = nextMine;
            int firstTheirs = nextTheirs;
            int from = Math.min(mine.get(nextMine).from(), theirs.get(nextTheirs).from());
            int to = Math.max(mine.get(nextMine++).to(), theirs.get(nextTheirs++).to());
            boolean grown = true;
            while (grown) {
                grown = false;
                Hunk passage = new Hunk(from, to, List.of());
                if (nextMine < mine.size() && mine.get(nextMine).meets(passage)) {
                    to = Math.max(to, mine.get(nextMine++).to());
                    grown = true;
                }
                if (nextTheirs < theirs.size() && theirs.get(nextTheirs).meets(passage)) {
                    to = Math.max(to, theirs.get(nextTheirs++).to());
                    grown = true;
                }
            }
            copy(from);
            String ofMine = changed(from, to, mine.subList(firstMine, nextMine));
            String ofTheirs = changed(from, to, theirs.subList(firstTheirs, nextTheirs));
            join(String.join("", base.subList(from, to)), ofMine, ofTheirs);
            reached = to;
        }

        private void join(String passage, String ofMine, String ofTheirs) {
            Merged both =
                    ofMine.equals(ofTheirs)
                            ? new Merged(ofMine, List.of())
                            : joiner.join(passage, ofMine, ofTheirs);
            text.append(both.text());
            conflicts.addAll(both.conflicts());
        }

        private String changed(int from, int to, List<Hunk> hunks) {
            StringBuilder passage = new StringBuilder();
            int at = from;
            for (Hunk hunk : hunks) {
                base.subList(at, hunk.from()).forEach(passage::append);
                hunk.words().forEach(passage::append);
                at = hunk.to();
            }
            base.subList(at, to).forEach(passage::append);
            return passage.toString();
        }
    }
}
