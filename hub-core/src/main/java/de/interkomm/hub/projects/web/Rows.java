package de.interkomm.hub.projects.web;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Rows of a form: those there are, and empty ones to fill in. */
final class Rows {

    private static final int FREE = 3;

    private Rows() {}

    static <T, R> List<R> of(List<T> entries, Function<T, R> row, Supplier<R> empty) {
        List<R> rows = new ArrayList<>();
        entries.forEach(entry -> rows.add(row.apply(entry)));
        for (int free = 0; free < FREE; free++) {
            rows.add(empty.get());
        }
        return rows;
    }

    /** What was sent; nothing for what was not. */
    static <R> List<R> sent(List<R> rows) {
        return rows == null ? List.of() : rows.stream().filter(Objects::nonNull).toList();
    }

    /**
     * An administration.
     *
     * @param key of the one that is meant while nobody changes its name
     * @param known that name; empty where the key was chosen among those the name may mean
     */
    record Participant(String key, String known, String name, String part) {

        Participant {
            key = requireNonNullElse(key, "");
            known = requireNonNullElse(known, "");
            name = requireNonNullElse(name, "").strip();
            part = requireNonNullElse(part, "").strip();
        }

        static Participant empty() {
            return new Participant("", "", "", "");
        }

        boolean isEmpty() {
            return name.isEmpty() && part.isEmpty();
        }
    }

    record Product(String name, String supplier) {

        Product {
            name = requireNonNullElse(name, "").strip();
            supplier = requireNonNullElse(supplier, "").strip();
        }

        static Product empty() {
            return new Product("", "");
        }

        boolean isEmpty() {
            return name.isEmpty() && supplier.isEmpty();
        }
    }

    /**
     * @param on as browsers write days
     */
    record Milestone(String on, String text) {

        Milestone {
            on = requireNonNullElse(on, "").strip();
            text = requireNonNullElse(text, "").strip();
        }

        static Milestone empty() {
            return new Milestone("", "");
        }

        boolean isEmpty() {
            return on.isEmpty() && text.isEmpty();
        }
    }

    /**
     * A file that is there already.
     *
     * @param dropped whether it goes; {@code null} if nobody said
     */
    record KnownFile(String document, String kind, String label, @Nullable Boolean dropped) {

        KnownFile {
            document = requireNonNullElse(document, "");
            kind = requireNonNullElse(kind, "");
            label = requireNonNullElse(label, "").strip();
        }

        boolean isDropped() {
            return Boolean.TRUE.equals(dropped);
        }

        static KnownFile of(UUID document, String kind, String label) {
            return new KnownFile(document.toString(), kind, label, null);
        }
    }
}
