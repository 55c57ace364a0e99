package de.interkomm.hub.directory.internal;

import static java.util.stream.Collectors.joining;

import de.interkomm.hub.directory.Directory;
import de.interkomm.hub.directory.DirectoryQuery;
import de.interkomm.hub.directory.EntryKind;
import de.interkomm.hub.directory.Facet;
import de.interkomm.hub.directory.Reuse;
import de.interkomm.hub.governance.BelongingGroups;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The search itself. One statement finds what this reader may see and what meets the text, and from
 * that alone makes the total, the counts and the page; another reads the entries of the page, again
 * only what this reader may see. By directory_entry_search_idx, directory_entry_head_idx and, for
 * single entries, the primary key.
 */
@Component
class DirectorySearch implements Directory {

    private static final String TOTAL = "TOTAL";
    private static final String HIT = "HIT";

    private static final int MOST_VALUES = 50;

    private final JdbcClient jdbc;
    private final BelongingGroups groups;
    private final TopicWords topics;
    private final TransactionTemplate transaction;

    DirectorySearch(
            JdbcClient jdbc,
            BelongingGroups groups,
            TopicWords topics,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.groups = groups;
        this.topics = topics;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Found search(@Nullable Actor reader, DirectoryQuery query, PageRequest page) {
        if (page.getOffset() + page.getPageSize() > DEEPEST) {
            throw new IllegalArgumentException("nobody leafs deeper than " + DEEPEST);
        }
        return search(Reader.of(reader, groups), query, page);
    }

    Found search(Reader reader, DirectoryQuery query, PageRequest page) {
        SearchText text = SearchText.of(query.text(), topics::synonyms);
        if (text.isEmpty() && !query.text().isEmpty()) {
            return new Found(List.of(), 0, Match.AS_TYPED, Map.of());
        }
        Map<String, @Nullable Object> values = reader.parameters();
        TextCondition typed = TextCondition.of(text, values);
        Counted counted = counted(typed, values, query, page);
        if (counted.isAny() || matches(reader, text)) {
            return found(reader, counted, Match.AS_TYPED);
        }
        return similar(reader, text, query, page)
                .orElseGet(() -> found(reader, counted, Match.AS_TYPED));
    }

    /** Whether anything at all matches the text, whatever is chosen. */
    private boolean matches(Reader reader, SearchText text) {
        Map<String, @Nullable Object> values = reader.parameters();
        TextCondition typed = TextCondition.of(text, values);
        return jdbc.sql(
                        "with asked as materialized (select "
                                + typed.query()
                                + " as q) select exists (select from hub.directory_entry e where "
                                + Reader.SEES
                                + and(typed)
                                + ")")
                .params(values)
                .query(Boolean.class)
                .single();
    }

    private Optional<Found> similar(
            Reader reader, SearchText text, DirectoryQuery query, PageRequest page) {
        Map<String, @Nullable Object> values = reader.parameters();
        return TextCondition.similarTo(text, values).stream()
                .findFirst()
                .map(
                        alike ->
                                Objects.requireNonNull(
                                        transaction.execute(
                                                _ -> {
                                                    beLenient();
                                                    return counted(alike, values, query, page);
                                                })))
                .filter(Counted::isAny)
                .map(counted -> found(reader, counted, Match.SIMILAR));
    }

    private void beLenient() {
        jdbc.sql("select set_config('pg_trgm.word_similarity_threshold', ?, true)")
                .param(TextCondition.SIMILAR)
                .query(String.class)
                .single();
    }

    @Override
    public List<Hit> suggest(@Nullable Actor reader, String text, int most) {
        if (text.isBlank() || text.strip().length() > DirectoryQuery.LONGEST_TEXT) {
            return List.of();
        }
        return suggest(Reader.of(reader, groups), text, most);
    }

    List<Hit> suggest(Reader reader, String text, int most) {
        SearchText asked = SearchText.of(text, topics::synonyms);
        if (asked.terms().isEmpty()) {
            return List.of();
        }
        Map<String, @Nullable Object> values = reader.parameters();
        TextCondition typed = TextCondition.of(asked, values);
        values.put("most", most);
        List<Entry.Key> keys =
                jdbc.sql(
                                "with asked as materialized (select "
                                        + typed.query()
                                        + " as q) select e.network, e.object from"
                                        + " hub.directory_entry e where "
                                        + Reader.SEES
                                        + and(typed)
                                        + " order by "
                                        + typed.rank()
                                        + " desc, e.reuse desc, e.title, e.network, e.object limit"
                                        + " :most")
                        .params(values)
                        .query((row, _) -> new Entry.Key(row.getString(1), row.getString(2)))
                        .list();
        return hits(reader, keys);
    }

    /**
     * What somebody who knows how things were finds now and did not find then, the newest first:
     * what others may see since, what its people changed, and what this reader could not see.
     * Nothing that is merely spelt alike.
     *
     * @param most how many hits; the total counts all
     */
    News news(Reader reader, DirectoryQuery query, Told told, Instant until, int most) {
        SearchText text = SearchText.of(query.text(), topics::synonyms);
        if (text.isEmpty() && !query.text().isEmpty()) {
            return new News(List.of(), 0);
        }
        Map<String, @Nullable Object> values = reader.parameters();
        values.putAll(Reader.former(told.as()));
        values.put("since", told.until().atOffset(ZoneOffset.UTC));
        values.put("until", until.atOffset(ZoneOffset.UTC));
        values.put("most", most);
        TextCondition typed = TextCondition.of(text, values);
        String sql =
                """
                with asked as materialized (select %s as q)
                select e.network, e.object, count(*) over () as total
                from hub.directory_entry e
                where %s%s%s
                  and e.news_at <= :until
                  and (e.news_at > :since or (%s) is not true)
                order by e.news_at desc, e.network, e.object limit :most
                """
                        .formatted(
                                typed.query(),
                                Reader.SEES,
                                and(typed),
                                misses(query, values).values().stream()
                                        .map(miss -> " and not (" + miss + ")")
                                        .collect(joining()),
                                Reader.SAW);
        List<Entry.Key> keys = new ArrayList<>();
        long[] total = {0};
        jdbc.sql(sql)
                .params(values)
                .query(
                        row -> {
                            keys.add(new Entry.Key(row.getString(1), row.getString(2)));
                            total[0] = row.getLong("total");
                        });
        return new News(hits(reader, keys), total[0]);
    }

    /**
     * What somebody was told last.
     *
     * @param until when that was
     * @param as the {@link Reader#parameters} of who they were then
     */
    record Told(Instant until, Map<String, ?> as) {}

    /**
     * @param total also of those that are not among the hits
     */
    record News(List<Hit> hits, long total) {

        News {
            hits = List.copyOf(hits);
        }
    }

    private static String and(TextCondition text) {
        return text.holds().isEmpty() || text.holds().startsWith(" and ")
                ? text.holds()
                : " and " + text.holds();
    }

    // ---- what is counted

    private Counted counted(
            TextCondition text,
            Map<String, @Nullable Object> values,
            DirectoryQuery query,
            PageRequest page) {
        Map<Facet, String> misses = misses(query, values);
        values.put("limit", page.getPageSize());
        values.put("offset", page.getOffset());
        List<String> parts = new ArrayList<>();
        parts.add(
                "select 'TOTAL' as part, '' as value, '' as object, count(*) as n from matched"
                        + " where missed = 0");
        for (Facet facet : Facet.values()) {
            parts.add(countsOf(facet, misses, query));
        }
        parts.add(
                """
                (select 'HIT', network, object, row_number() over (order by %1$s)
                 from matched where missed = 0
                 order by %1$s limit :limit offset :offset)
                """
                        .formatted(order(query)));
        String sql =
                """
                with asked as materialized (select %s as q),
                matched as materialized (
                    select *, %s as missed
                    from (select e.network, e.object, e.kind, e.networks, e.states, e.counties,
                                 e.inhabitants, e.topics, e.status, e.reuse, e.title, e.changed_at,
                                 %s as rank%s
                          from hub.directory_entry e
                          where %s%s) looked_at)
                %s
                """
                        .formatted(
                                text.query(),
                                misses.isEmpty()
                                        ? "0"
                                        : misses.keySet().stream()
                                                .map(DirectorySearch::column)
                                                .collect(joining(" + ")),
                                text.rank(),
                                misses.entrySet().stream()
                                        .map(
                                                miss ->
                                                        ", ("
                                                                + miss.getValue()
                                                                + ")::int as "
                                                                + column(miss.getKey()))
                                        .collect(joining()),
                                Reader.SEES,
                                and(text),
                                String.join("\nunion all\n", parts));
        Counted counted = new Counted();
        jdbc.sql(sql).params(values).query(counted::take);
        return counted;
    }

    private static String order(DirectoryQuery query) {
        return switch (query.sort()) {
            case RELEVANCE -> query.text().isEmpty() ? NEWEST : "rank desc, reuse desc, " + NEWEST;
            case NEWEST -> NEWEST;
            case REUSED -> "reuse desc, rank desc, " + NEWEST;
        };
    }

    private static final String NEWEST = "changed_at desc, network, object";

    /** For each facet of which something is chosen, whether an entry has none of it. */
    private static Map<Facet, String> misses(
            DirectoryQuery query, Map<String, @Nullable Object> values) {
        Map<Facet, String> misses = new EnumMap<>(Facet.class);
        query.chosen()
                .forEach(
                        (facet, chosen) -> {
                            values.put(column(facet), List.copyOf(chosen));
                            misses.put(facet, miss(facet));
                        });
        return misses;
    }

    private static String miss(Facet facet) {
        String chosen = ":" + column(facet);
        return switch (facet) {
            case KIND -> "e.kind not in (" + chosen + ")";
            case STATUS -> "coalesce(e.status, '') not in (" + chosen + ")";
            case REUSE ->
                    "not (e.reuse >= 1 and 'ONCE' in (%1$s) or e.reuse >= %2$d and 'OFTEN' in (%1$s))"
                            .formatted(chosen, Reuse.MANY);
            case NETWORK, STATE, COUNTY, INHABITANTS, TOPIC ->
                    "not e." + valuesOf(facet) + " && array[" + chosen + "]::text[]";
        };
    }

    private static String countsOf(Facet facet, Map<Facet, String> misses, DirectoryQuery query) {
        String others =
                misses.containsKey(facet) ? "missed - " + column(facet) + " = 0" : "missed = 0";
        String counts =
                switch (facet) {
                    case KIND -> counts("kind", "matched", others);
                    case STATUS -> counts("status", "matched", others + " and status is not null");
                    case REUSE ->
                            counts(
                                    "value",
                                    "matched cross join (values ('ONCE', 1), ('OFTEN', %d)) step (value, least)"
                                            .formatted(Reuse.MANY),
                                    others + " and reuse >= least");
                    case NETWORK, STATE, COUNTY, INHABITANTS, TOPIC ->
                            counts(
                                    "value",
                                    "matched cross join unnest(" + valuesOf(facet) + ") value",
                                    others);
                };
        String chosen =
                query.chosen(facet).isEmpty() ? "" : " or value in (:" + column(facet) + ")";
        return """
        select '%s', value, '', n
        from (select value, n, row_number() over (order by n desc, value) as place
              from (%s) counted) ranked
        where place <= %d%s
        """
                .formatted(facet, counts, MOST_VALUES, chosen);
    }

    private static String counts(String value, String from, String where) {
        return "select %1$s as value, count(*) as n from %2$s where %3$s group by %1$s"
                .formatted(value, from, where);
    }

    private static String valuesOf(Facet facet) {
        return switch (facet) {
            case NETWORK -> "networks";
            case STATE -> "states";
            case COUNTY -> "counties";
            case INHABITANTS -> "inhabitants";
            case TOPIC -> "topics";
            case KIND, STATUS, REUSE ->
                    throw new IllegalArgumentException(facet + " has one value for each entry");
        };
    }

    private static String column(Facet facet) {
        return "no_" + facet.parameter();
    }

    // ---- what is shown

    private Found found(Reader reader, Counted counted, Match match) {
        return new Found(hits(reader, counted.keys), counted.total, match, counted.counts);
    }

    /** These, in their order, as far as the reader sees them. */
    List<Hit> hits(Reader reader, List<Entry.Key> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<String, @Nullable Object> values = reader.parameters();
        values.put(
                "keys",
                keys.stream().map(key -> new Object[] {key.network(), key.object()}).toList());
        Map<Entry.Key, Hit> hits = new HashMap<>();
        jdbc.sql(
                        """
                        select e.network, e.object, e.kind, e.networks, e.title, e.summary,
                               e.administration, cardinality(e.administrations) as administrations,
                               e.topics, e.status, e.reuse, e.path, e.changed_at
                        from hub.directory_entry e
                        where (e.network, e.object) in (:keys) and
                        """
                                + Reader.SEES)
                .params(values)
                .query(
                        (row, _) ->
                                hits.put(
                                        new Entry.Key(
                                                row.getString("network"), row.getString("object")),
                                        hit(row)))
                .list();
        return keys.stream().map(hits::get).filter(Objects::nonNull).toList();
    }

    private static Hit hit(ResultSet row) throws SQLException {
        String network = row.getString("network");
        return new Hit(
                EntryKind.valueOf(row.getString("kind")),
                network.isEmpty() ? null : new NetworkId(network),
                row.getString("object"),
                texts(row, "networks").stream().map(NetworkId::new).toList(),
                row.getString("title"),
                row.getString("summary"),
                row.getString("administration"),
                row.getInt("administrations"),
                texts(row, "topics"),
                row.getString("status"),
                row.getInt("reuse"),
                row.getString("path"),
                row.getTimestamp("changed_at").toInstant());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    /** The rows of the one statement, taken apart. */
    private static final class Counted {

        private final Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
        private final List<Entry.Key> keys = new ArrayList<>();
        private long total;

        private void take(ResultSet row) throws SQLException {
            String part = row.getString(1);
            switch (part) {
                case TOTAL -> total = row.getLong(4);
                case HIT -> keys.add(new Entry.Key(row.getString(2), row.getString(3)));
                default ->
                        counts.computeIfAbsent(Facet.valueOf(part), _ -> new ArrayList<>())
                                .add(new Count(row.getString(2), row.getLong(4)));
            }
        }

        private boolean isAny() {
            return total > 0 || !counts.isEmpty();
        }
    }
}
