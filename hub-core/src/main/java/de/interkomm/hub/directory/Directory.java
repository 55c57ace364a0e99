package de.interkomm.hub.directory;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.directory.DirectoryQuery.Sort;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds things across all networks. Whoever asks gets what they may see: what they may not is
 * neither shown nor counted nor suggested, and the order of the rest does not tell of it. Called
 * outside a transaction.
 */
public interface Directory {

    /** How deep anybody may leaf, and how many results are counted: those that come first. */
    int DEEPEST = 1_000;

    /**
     * One page of what meets the query, and the counts for all of it.
     *
     * <p>The counts of a facet are those one would get by choosing the value instead of what is
     * chosen of this facet. Of more than {@link #DEEPEST} results those that come first are
     * counted.
     *
     * @param reader {@code null} for those who have not signed in
     * @param page not beyond {@link #DEEPEST}; its sort is ignored
     */
    Found search(@Nullable Actor reader, DirectoryQuery query, PageRequest page);

    /**
     * Titles of what somebody may mean who is still typing, the likeliest first.
     *
     * @param reader {@code null} for those who have not signed in
     * @param most at most 20
     */
    List<Hit> suggest(@Nullable Actor reader, String text, int most);

    /** The networks in which anybody may see that the administration takes part. */
    List<NetworkId> networksOf(RegionalKey administration);

    /**
     * @param total of all hits, whatever page was asked for, but never more than {@link #DEEPEST}
     * @param more whether there are more than that; total and counts are then of those that come
     *     first
     * @param counts by facet, for each value with results how many, the most first; at most 50
     *     values of a facet, and those chosen
     */
    record Found(
            List<Hit> hits, long total, boolean more, Match match, Map<Facet, List<Count>> counts) {

        public Found {
            hits = List.copyOf(hits);
            counts = Map.copyOf(counts);
        }

        public List<Count> counts(Facet facet) {
            return counts.getOrDefault(facet, List.of());
        }
    }

    /** How results came about. */
    enum Match {
        AS_TYPED,
        /** Nothing matched as typed; these are words spelt alike. */
        SIMILAR,
        /** Nothing was looked for: there is no word in what was typed. */
        NO_WORD
    }

    record Count(String value, long count) {}

    /**
     * Something that was found.
     *
     * @param network that has it; {@code null} for administrations
     * @param object its id within that network and kind
     * @param networks it belongs to, as far as anybody may know
     * @param administration the leading one by name; {@code null} if there is none
     * @param administrations how many take part
     * @param topics keys of the hub's topics, else their names
     * @param status how far a project is; {@code null} for others
     * @param reuse how often others took it over and confirmed it
     * @param path of its page
     * @param changed when readers last saw it change
     */
    record Hit(
            EntryKind kind,
            @Nullable NetworkId network,
            String object,
            List<NetworkId> networks,
            String title,
            String summary,
            @Nullable String administration,
            int administrations,
            List<String> topics,
            @Nullable String status,
            int reuse,
            String path,
            Instant changed) {

        public Hit {
            networks = List.copyOf(networks);
            topics = List.copyOf(topics);
        }

        /** Whether the page behind it is one the reader sees: that of a person is for few. */
        public boolean mayBeOpenedBy(@Nullable Actor reader) {
            return kind != EntryKind.PERSON
                    || (reader != null
                            && network != null
                            && reader.may(Permission.MEET_PEOPLE, network));
        }

        /** Where the reader reads more: its page, else the search that finds it. */
        public String pathFor(@Nullable Actor reader) {
            return mayBeOpenedBy(reader)
                    ? path
                    : SearchAddress.of(
                            SearchAddress.PAGE,
                            new DirectoryQuery(
                                    title.substring(
                                            0,
                                            Math.min(title.length(), DirectoryQuery.LONGEST_TEXT)),
                                    Map.of(Facet.KIND, Set.of(kind.name())),
                                    Sort.RELEVANCE));
        }
    }
}
