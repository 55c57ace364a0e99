package de.interkomm.hub.declarations;

import de.interkomm.hub.declarations.DeclarationText.Numbered;
import de.interkomm.hub.shell.WordDiff;
import de.interkomm.hub.shell.WordDiff.Piece;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What has changed from one text of a declaration to another, clause by clause. */
public record Comparison(List<Piece> title, List<Row> rows) {

    public Comparison {
        title = List.copyOf(title);
        rows = List.copyOf(rows);
    }

    /** What became of a clause. */
    public enum Change {
        SAME,
        /** Says something else. */
        CHANGED,
        /** Says the same at another place. */
        MOVED,
        ADDED,
        REMOVED
    }

    /** In the order of the later text; what was taken out stands where it was. */
    public static Comparison between(DeclarationText before, DeclarationText after) {
        Map<ClauseId, Numbered> was = byId(before);
        Map<ClauseId, Numbered> is = byId(after);
        List<Row> rows = new ArrayList<>();
        after.numbered().forEach(one -> rows.add(row(was.get(one.clause().id()), one)));
        ClauseId last = null;
        for (Numbered one : before.numbered()) {
            ClauseId id = one.clause().id();
            if (!is.containsKey(id)) {
                rows.add(place(rows, last), row(one, null));
            }
            last = id;
        }
        return new Comparison(WordDiff.of(before.title(), after.title()), rows);
    }

    private static int place(List<Row> rows, @Nullable ClauseId after) {
        for (int index = 0; index < rows.size(); index++) {
            if (rows.get(index).id().equals(after)) {
                return index + 1;
            }
        }
        return 0;
    }

    private static Map<ClauseId, Numbered> byId(DeclarationText text) {
        return text.numbered().stream()
                .collect(Collectors.toMap(one -> one.clause().id(), Function.identity()));
    }

    private static Row row(@Nullable Numbered before, @Nullable Numbered after) {
        Clause was = before == null ? null : before.clause();
        Clause is = after == null ? null : after.clause();
        return new Row(
                is == null ? Objects.requireNonNull(was).id() : is.id(),
                change(before, after),
                before == null ? null : before.number(),
                after == null ? null : after.number(),
                WordDiff.of(was == null ? "" : was.heading(), is == null ? "" : is.heading()),
                WordDiff.of(was == null ? "" : was.text(), is == null ? "" : is.text()));
    }

    private static Change change(@Nullable Numbered before, @Nullable Numbered after) {
        if (before == null) {
            return Change.ADDED;
        }
        if (after == null) {
            return Change.REMOVED;
        }
        if (!before.clause().words().equals(after.clause().words())) {
            return Change.CHANGED;
        }
        return before.number().equals(after.number()) ? Change.SAME : Change.MOVED;
    }

    /** Whether nothing has changed. */
    public boolean isEmpty() {
        return rows.stream().allMatch(row -> row.change() == Change.SAME)
                && title.stream().allMatch(piece -> piece.kind() == WordDiff.Kind.SAME);
    }

    /**
     * @param before the number it had; {@code null} if it is new
     * @param after the number it has; {@code null} if it is gone
     */
    public record Row(
            ClauseId id,
            Change change,
            @Nullable String before,
            @Nullable String after,
            List<Piece> heading,
            List<Piece> text) {

        public Row {
            heading = List.copyOf(heading);
            text = List.copyOf(text);
        }

        /** The number it has, or had. */
        public String number() {
            return after != null ? after : Objects.requireNonNull(before);
        }
    }
}
