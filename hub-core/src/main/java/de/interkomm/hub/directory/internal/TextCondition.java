package de.interkomm.hub.directory.internal;

import java.util.List;

/**
 * The text of a search as SQL over {@code hub.directory_entry e}. Everything typed is a parameter;
 * what stands in the SQL is the shape of the question.
 *
 * @param query SQL of the {@code tsquery} that entries match by directory_entry_search_idx; {@code
 *     null} where nothing need be found
 * @param holds SQL that is true for what matches, where {@code query} goes by the name {@code q} of
 *     the relation {@code asked}
 * @param apart the same in parts, of which none holds for what another does: each is found by an
 *     index of its own, without reading what was indexed
 * @param rank SQL of how well it does
 * @param first SQL that is true of what ranks before all else that matches
 */
record TextCondition(String query, String holds, List<String> apart, String rank, String first) {

    static final String NOTHING_ASKED = "''::tsquery";

    /** The query, beside what it is asked of. */
    static final String ASKED = "(select q from asked)";

    /**
     * The same for so much that to list it takes longer than to look whether it matches: by no
     * index, but with the query in its place, so that the database sees how much that is.
     */
    TextCondition wide() {
        return new TextCondition(
                NOTHING_ASKED,
                "(" + holds.replace(ASKED, "(" + query + ")") + ") is true",
                apart,
                rank,
                first);
    }
}
