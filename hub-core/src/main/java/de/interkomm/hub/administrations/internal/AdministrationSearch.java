package de.interkomm.hub.administrations.internal;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.administrations.AdministrationQuery;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The search itself. Names are looked up as the beginning of a word, by the trigram index {@code
 * administration_search_text_idx}; only when that finds nothing, similar names are, by the same
 * index: whoever typed a name rightly is not to look for it among guesses. Digits use the indexes
 * of keys, AGS and postal codes.
 *
 * <p>What belongs to pg_trgm is written with its schema, which the search path does not contain.
 */
@Component
class AdministrationSearch {

    /** How much of the word typed must be in a name for it to be a guess. */
    private static final String SIMILAR = "0.45";

    /**
     * The same name, then names beginning so, then names with a word beginning so; who named a kind
     * or a postal code gets what fits them first.
     */
    private static final String RANK =
            """
            case when a.name_plain = :full or a.name_expanded = :full then 0
                 else case when a.name_plain = :name or a.name_expanded = :name then 1
                           when a.name_plain like :start or a.name_expanded like :start then 2
                           else 3 end
                      + case when a.kind = any(:kinds) then 0 else 4 end
            end,
            case when a.postal_code = :postalCode then 0 else 1 end\
            """;

    private static final String IN_PLACE =
            " and exists (select from hub.administration p where p.regional_key in (a.county_key,"
                    + " a.association_key, a.state_key) and p.search_text like :place)";

    private static final String[] CHOSEN =
            Arrays.stream(AdministrationKind.values())
                    .filter(AdministrationKind::canBeChosen)
                    .map(Enum::name)
                    .toArray(String[]::new);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    AdministrationSearch(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param total of all hits, whatever part was asked for
     */
    record Hits(List<Administration> part, long total) {}

    /** The likeliest of what can be chosen. */
    List<Administration> suggest(AdministrationQuery query, int limit) {
        Map<String, Object> values = new HashMap<>();
        values.put("chosen", CHOSEN);
        return part(query, values, " and a.kind = any(:chosen)", limit, 0).part();
    }

    Hits find(AdministrationQuery query, int limit, long offset) {
        Hits hits = part(query, new HashMap<>(), "", limit, offset);
        // Behind the last page there is no row to tell the total.
        return hits.part().isEmpty() && offset > 0
                ? new Hits(List.of(), part(query, new HashMap<>(), "", 1, 0).total())
                : hits;
    }

    private Hits part(
            AdministrationQuery query,
            Map<String, Object> values,
            String filter,
            int limit,
            long offset) {
        String filters = filters(query, values) + filter;
        values.put("limit", limit);
        values.put("offset", offset);
        if (query.text() == null) {
            return hits(all(filters), values);
        }
        SearchTerms terms = SearchTerms.of(query.text());
        if (terms.isEmpty()) {
            return new Hits(List.of(), 0);
        }
        if (terms.digits() != null) {
            values.put("digits", terms.digits());
            return hits(numbered(filters), values);
        }
        values.put("full", terms.full());
        values.put("name", terms.name());
        values.put("start", terms.name() + '%');
        values.put("word", "% " + terms.name() + '%');
        values.put("kinds", terms.kinds().stream().map(Enum::name).toArray(String[]::new));
        values.put("postalCode", Objects.requireNonNullElse(terms.postalCode(), ""));
        String beginning = beginning(filters);
        Hits direct = hits(beginning, values);
        if (isAny(direct, beginning, values)) {
            return direct;
        }
        if (terms.place() != null) {
            Map<String, Object> parted = parted(terms, values);
            String inPlace = beginning(filters + IN_PLACE);
            Hits there = hits(inPlace, parted);
            if (isAny(there, inPlace, parted)) {
                return there;
            }
        }
        return guesses(filters, values);
    }

    /** Behind the last page there is no row to tell that there are others before. */
    private boolean isAny(Hits hits, String found, Map<String, Object> values) {
        if (hits.total() > 0 || Objects.equals(values.get("offset"), 0L)) {
            return hits.total() > 0;
        }
        Map<String, Object> first = new HashMap<>(values);
        first.put("limit", 1);
        first.put("offset", 0L);
        return hits(found, first).total() > 0;
    }

    /** The last word tells where it lies: "Neuenkirchen Vechta". */
    private static Map<String, Object> parted(SearchTerms terms, Map<String, Object> values) {
        Map<String, Object> parted = new HashMap<>(values);
        String name = Objects.requireNonNull(terms.nameBeforePlace());
        parted.put("full", name);
        parted.put("name", name);
        parted.put("start", name + '%');
        parted.put("word", "% " + name + '%');
        parted.put("place", "% " + terms.place() + '%');
        return parted;
    }

    private Hits guesses(String filters, Map<String, Object> values) {
        return Objects.requireNonNull(
                transaction.execute(
                        _ -> {
                            jdbc.sql(
                                            "select set_config('pg_trgm.word_similarity_threshold',"
                                                    + " ?, true)")
                                    .param(SIMILAR)
                                    .query(String.class)
                                    .single();
                            return hits(similar(filters), values);
                        }));
    }

    private static String all(String filters) {
        return """
        select a.regional_key, count(*) over () as total, row_number() over (order by a.name_plain, a.regional_key) as place
        from hub.administration a
        where a.ended_on is null%s\
        """
                .formatted(filters);
    }

    private static String numbered(String filters) {
        return """
        select a.regional_key, count(*) over () as total,
               row_number() over (order by
                   case when a.regional_key = rpad(:digits, 12, '0') or a.ags = :digits or a.postal_code = :digits
                        then 0 else 1 end,
                   a.inhabitants desc, a.regional_key) as place
        from hub.administration a
        where a.ended_on is null
          and (a.regional_key like :digits || '%%' or a.ags like :digits || '%%' or a.postal_code like :digits || '%%')%s\
        """
                .formatted(filters);
    }

    private static String beginning(String filters) {
        return """
        select a.regional_key, count(*) over () as total,
               row_number() over (order by %s, a.inhabitants desc, a.regional_key) as place
        from hub.administration a
        where a.ended_on is null and a.search_text like :word%s\
        """
                .formatted(RANK, filters);
    }

    private static String similar(String filters) {
        return """
        select a.regional_key, count(*) over () as total,
               row_number() over (order by
                   case when a.postal_code = :postalCode then 0 else 1 end,
                   -(2 * hub.word_similarity(:name, a.search_text) + hub.similarity(:name, a.name_expanded)),
                   a.inhabitants desc, a.regional_key) as place
        from hub.administration a
        where a.ended_on is null and :name operator(hub.<%%) a.search_text%s\
        """
                .formatted(filters);
    }

    private static String filters(AdministrationQuery query, Map<String, Object> values) {
        StringBuilder filters = new StringBuilder();
        String state = query.state();
        if (state != null) {
            filters.append(" and a.state_key = :state");
            values.put("state", state + "0".repeat(10));
        }
        AdministrationKind kind = query.kind();
        if (kind != null) {
            filters.append(" and a.kind = :kind");
            values.put("kind", kind.name());
        }
        String county = query.county();
        if (county != null) {
            filters.append(" and a.regional_key like :county");
            values.put("county", county + '%');
        }
        return filters.toString();
    }

    private Hits hits(String found, Map<String, Object> values) {
        long[] total = {0};
        List<Administration> part =
                jdbc.sql(
                                "with found as (%s order by place limit :limit offset :offset) select found.total, %s from found join hub.administration a using (regional_key)%s order by found.place"
                                        .formatted(
                                                found,
                                                AdministrationRows.COLUMNS,
                                                AdministrationRows.JOINS))
                        .params(values)
                        .query(
                                (row, _) -> {
                                    total[0] = row.getLong("total");
                                    return AdministrationRows.administration(row);
                                })
                        .list();
        return new Hits(part, total[0]);
    }
}
