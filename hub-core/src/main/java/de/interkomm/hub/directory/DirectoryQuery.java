package de.interkomm.hub.directory;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What to look for.
 *
 * @param text words, "phrases", -exclusions and "oder" between alternatives; nothing in it is an
 *     error. Empty for everything
 * @param chosen values by which the results are narrowed: one of those of a facet, of every facet
 *     that has any. What nobody could have chosen finds nothing
 */
public record DirectoryQuery(String text, Map<Facet, Set<String>> chosen, Sort sort) {

    /** More characters than anybody means. */
    public static final int LONGEST_TEXT = 200;

    /** More values of a facet than anybody chooses. */
    public static final int MOST_CHOSEN = 50;

    public static final DirectoryQuery ALL = new DirectoryQuery("", Map.of(), Sort.RELEVANCE);

    public DirectoryQuery {
        text = text.strip();
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("longer than " + LONGEST_TEXT + " characters");
        }
        Map<Facet, Set<String>> kept = new EnumMap<>(Facet.class);
        chosen.forEach(
                (facet, values) -> {
                    if (!values.isEmpty()) {
                        kept.put(facet, Set.copyOf(values));
                    }
                });
        if (kept.values().stream().anyMatch(values -> values.size() > MOST_CHOSEN)) {
            throw new IllegalArgumentException("more than " + MOST_CHOSEN + " values of a facet");
        }
        chosen = Map.copyOf(kept);
    }

    public static DirectoryQuery text(String text) {
        return new DirectoryQuery(text, Map.of(), Sort.RELEVANCE);
    }

    /** The same, narrowed to one of these values of a facet. */
    public DirectoryQuery with(Facet facet, Collection<String> values) {
        Map<Facet, Set<String>> more = new EnumMap<>(Facet.class);
        more.putAll(chosen);
        more.put(facet, new LinkedHashSet<>(values));
        return new DirectoryQuery(text, more, sort);
    }

    public DirectoryQuery with(Facet facet, String value) {
        return with(facet, List.of(value));
    }

    public DirectoryQuery by(Sort order) {
        return new DirectoryQuery(text, chosen, order);
    }

    public Set<String> chosen(Facet facet) {
        return chosen.getOrDefault(facet, Set.of());
    }

    /** What comes first. */
    public enum Sort {
        /** What fits the text best; without a text, what changed last. */
        RELEVANCE,
        /** What changed last. */
        NEWEST,
        /** What was taken over most often. */
        REUSED;

        /** As addresses name it, in small letters or large ones. */
        public static Optional<Sort> named(String name) {
            return Arrays.stream(values())
                    .filter(sort -> sort.name().equalsIgnoreCase(name))
                    .findFirst();
        }
    }
}
