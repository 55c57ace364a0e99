package de.interkomm.hub.directory.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words entries are found by, as directory_entry_search_idx has them. Asked for a beginning,
 * the index gathers all that has any word with it before it looks at anything else; asked for the
 * few words there are, it skips what the other words of a search leave out.
 */
@Component
class IndexedWords {

    /** Where more begin so, the index is asked for the beginning. */
    private static final int MOST = 100;

    private final JdbcClient jdbc;

    IndexedWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * All words with each of these beginnings, one by one along the primary key.
     *
     * @return nothing for a beginning that too many words have
     */
    Map<String, List<String>> beginningWith(Collection<String> beginnings) {
        Map<String, List<String>> words = new HashMap<>();
        beginnings.forEach(one -> words.put(one, new ArrayList<>()));
        if (words.isEmpty()) {
            return words;
        }
        jdbc.sql(
                        """
                        with recursive found as (
                            select beginning, 1 as place,
                                   (select min(w.word) from hub.directory_word w
                                    where w.word >= beginning) as word
                            from unnest(:beginnings) as asked(beginning)
                            union all
                            select beginning, place + 1,
                                   (select min(w.word) from hub.directory_word w
                                    where w.word > found.word)
                            from found
                            where starts_with(word, beginning) and place <= :most)
                        select beginning, word from found where starts_with(word, beginning)
                        """)
                .param("beginnings", words.keySet().toArray(String[]::new))
                .param("most", MOST)
                .query(
                        row -> {
                            words.computeIfAbsent(
                                            row.getString("beginning"), _ -> new ArrayList<>())
                                    .add(row.getString("word"));
                        });
        words.values().removeIf(some -> some.size() > MOST);
        return words;
    }
}
