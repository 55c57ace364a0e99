package de.interkomm.hub.declarations;

import de.interkomm.hub.shell.Typing;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A whole declaration at one moment. What is done to it yields another one.
 *
 * @param clauses in their order; the first one is of level 1
 */
public record DeclarationText(String title, List<Clause> clauses) {

    public static final int LONGEST_TITLE = 300;
    public static final int MOST_CLAUSES = 200;

    public DeclarationText {
        title = Typing.inOneLine(title);
        clauses = List.copyOf(clauses);
        if (title.isEmpty()) {
            throw new IllegalArgumentException("a declaration has a title");
        }
        if (!clauses.isEmpty() && clauses.getFirst().level() != 1) {
            throw new IllegalArgumentException("the first clause belongs to no other");
        }
    }

    /** Which way a clause is moved. */
    public enum Move {
        UP,
        DOWN,
        /** Becomes a part of the clause before it. */
        IN,
        /** Becomes a clause of its own. */
        OUT
    }

    public boolean isFull() {
        return clauses.size() >= MOST_CLAUSES;
    }

    public Optional<Clause> find(ClauseId id) {
        return clauses.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The clauses with their numbers: 1, 1.1, 1.2, 2. */
    public List<Numbered> numbered() {
        List<Numbered> numbered = new ArrayList<>();
        int first = 0;
        int second = 0;
        for (Clause clause : clauses) {
            if (clause.level() == 1) {
                first++;
                second = 0;
                numbered.add(new Numbered(Integer.toString(first), clause));
            } else {
                second++;
                numbered.add(new Numbered(first + "." + second, clause));
            }
        }
        return numbered;
    }

    public DeclarationText titled(String other) {
        return new DeclarationText(other, clauses);
    }

    /**
     * Puts a clause in.
     *
     * @param after the clause it follows, with all that belongs to that one if it is of level 1;
     *     {@code null} for the end
     */
    public DeclarationText with(Clause clause, @Nullable ClauseId after) {
        List<Clause> changed = new ArrayList<>(clauses);
        int index = after == null ? -1 : indexOf(after);
        int place = index < 0 ? changed.size() : clause.level() == 1 ? blockEnd(index) : index + 1;
        changed.add(place, place == 0 ? clause.at(1) : clause);
        return new DeclarationText(title, changed);
    }

    /** The same with other words of one clause. */
    public DeclarationText saying(ClauseId id, Clause.Words words) {
        return new DeclarationText(
                title,
                clauses.stream()
                        .map(one -> one.id().equals(id) ? new Clause(id, one.level(), words) : one)
                        .toList());
    }

    /** The same without a clause; what belonged to it belongs to no other. */
    public DeclarationText without(ClauseId id) {
        int index = indexOf(id);
        if (index < 0) {
            return this;
        }
        List<Clause> changed = new ArrayList<>(clauses);
        if (hasParts(index)) {
            changed.subList(index, blockEnd(index)).replaceAll(one -> one.at(1));
        }
        changed.remove(index);
        return new DeclarationText(title, changed);
    }

    /** Whether other clauses belong to this one. */
    public boolean hasParts(ClauseId id) {
        int index = indexOf(id);
        return index >= 0 && hasParts(index);
    }

    /** The same with a clause elsewhere; the very same where it cannot move any further. */
    public DeclarationText moved(ClauseId id, Move move) {
        int index = indexOf(id);
        if (index < 0) {
            return this;
        }
        return switch (move) {
            case UP -> up(index);
            case DOWN -> down(index);
            case IN -> index > 0 && !hasParts(index) ? relevelled(index, 2) : this;
            case OUT -> relevelled(index, 1);
        };
    }

    /** Whether that move would change anything. */
    public boolean canMove(ClauseId id, Move move) {
        return !moved(id, move).equals(this);
    }

    private DeclarationText up(int index) {
        if (index == 0) {
            return this;
        }
        if (clauses.get(index).level() == 2) {
            // The first part of a clause becomes the last one of the clause before.
            boolean first = clauses.get(index - 1).level() == 1;
            return first && index == 1 ? this : swapped(index - 1, index, index + 1);
        }
        int before = index - 1;
        while (clauses.get(before).level() != 1) {
            before--;
        }
        return swapped(before, index, blockEnd(index));
    }

    private DeclarationText down(int index) {
        int end = clauses.get(index).level() == 2 ? index + 1 : blockEnd(index);
        if (end >= clauses.size()) {
            return this;
        }
        int next = clauses.get(index).level() == 2 ? end + 1 : blockEnd(end);
        return swapped(index, end, next);
    }

    /** Two neighbouring stretches in the other order. */
    private DeclarationText swapped(int from, int middle, int until) {
        List<Clause> changed = new ArrayList<>(clauses.subList(0, from));
        changed.addAll(clauses.subList(middle, until));
        changed.addAll(clauses.subList(from, middle));
        changed.addAll(clauses.subList(until, clauses.size()));
        return new DeclarationText(title, changed);
    }

    private DeclarationText relevelled(int index, int level) {
        List<Clause> changed = new ArrayList<>(clauses);
        changed.set(index, clauses.get(index).at(level));
        return new DeclarationText(title, changed);
    }

    private boolean hasParts(int index) {
        return clauses.get(index).level() == 1 && blockEnd(index) > index + 1;
    }

    /** Where what belongs to the clause ends. */
    private int blockEnd(int index) {
        int end = index + 1;
        while (end < clauses.size() && clauses.get(end).level() == 2) {
            end++;
        }
        return end;
    }

    private int indexOf(ClauseId id) {
        for (int index = 0; index < clauses.size(); index++) {
            if (clauses.get(index).id().equals(id)) {
                return index;
            }
        }
        return -1;
    }

    /** A clause with its number. */
    public record Numbered(String number, Clause clause) {}
}
