package de.interkomm.hub.declarations;

import de.interkomm.hub.shell.Typing;

/**
 * A clause of a declaration.
 *
 * @param level 1, or 2 for what belongs to the clause of level 1 before it
 * @param heading may be empty
 * @param text lines separated by a line feed
 */
public record Clause(ClauseId id, int level, String heading, String text) {

    public static final int LONGEST_HEADING = 300;
    public static final int LONGEST_TEXT = 20_000;

    public Clause {
        if (level != 1 && level != 2) {
            throw new IllegalArgumentException("clauses nest one level deep: " + level);
        }
        heading = Typing.inOneLine(heading);
        text = text.replace("\r\n", "\n").strip();
    }

    public Clause(ClauseId id, int level, Words words) {
        this(id, level, words.heading(), words.text());
    }

    public Words words() {
        return new Words(heading, text);
    }

    Clause at(int other) {
        return new Clause(id, other, heading, text);
    }

    /** What a clause says. */
    public record Words(String heading, String text) {

        public Words {
            heading = Typing.inOneLine(heading);
            text = text.replace("\r\n", "\n").strip();
        }

        public boolean isEmpty() {
            return heading.isEmpty() && text.isEmpty();
        }
    }
}
