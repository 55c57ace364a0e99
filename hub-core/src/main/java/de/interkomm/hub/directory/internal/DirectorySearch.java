package de.interkomm.hub.directory.internal;

import static java.util.stream.Collectors.joining;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.directory.Directory;
import de.interkomm.hub.directory.DirectoryQuery;
import de.interkomm.hub.directory.DirectoryQuery.Sort;
import de.interkomm.hub.directory.EntryKind;
import de.interkomm.hub.directory.Facet;
import de.interkomm.hub.governance.BelongingGroups;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * The search itself. One statement finds what this reader may see and what meets the text, and from
 * that alone makes the total, the counts and the page; another reads the entries of the page, again
 * only what this reader may see. By directory_entry_search_idx and directory_entry_head_idx, for
 * readers without an account by directory_entry_open_search_idx and directory_entry_open_head_idx,
 * and, for single entries, the primary key.
 */
@Component
class DirectorySearch implements Directory {

    private static final String TOTAL = "TOTAL";
    private static final String HIT = "HIT";

    private static final int MOST_VALUES = 50;

    /** Of so many the likeliest are suggested. */
    private static final int CONSIDERED = 300;

    /**
     * What more entries match is not looked for in all of them; times how often it would be looked
     * for instead. As the database counts, for whom a word's stem and its beginning are two words:
     * it is about half as many.
     */
    private static final int WIDE = 20_000;

    /** Of a title, as directory_entry_beginning_idx has it. */
    private static final int LONGEST_BEGINNING = 100;

    /** What people come for, as directory_entry_first_idx has it. */
    private static final String PROJECTS_FIRST = "(kind not in ('PROJECT', 'BLUEPRINT')), ";

    private static final String NEWEST = "changed_at desc, network, object";

    private static final String MOST_REUSED = "reuse desc, " + NEWEST;

    private static final Comparator<Count> MOST_FIRST =
            Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value);

    private final JdbcClient jdbc;
    private final BelongingGroups groups;
    private final TopicWords topics;
    private final TextConditions conditions;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    DirectorySearch(
            JdbcClient jdbc,
            BelongingGroups groups,
            TopicWords topics,
            TextConditions conditions,
            PlatformTransactionManager transactions,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.groups = groups;
        this.topics = topics;
        this.conditions = conditions;
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
        SearchText text = SearchText.of(query.text(), topics::marks);
        if (text.isEmpty() && !query.text().isEmpty()) {
            return nothing(Match.NO_WORD);
        }
        return asTyped(reader, conditions::of, text, query, page)
                .or(() -> begun(reader, text, query, page))
                .or(() -> alike(reader, text, query, page))
                .orElseGet(() -> nothing(Match.AS_TYPED));
    }

    private static Found nothing(Match match) {
        return new Found(List.of(), 0, false, match, Map.of());
    }

    /** Nothing only if nothing at all matches the text, whatever is chosen. */
    private Optional<Found> asTyped(
            Reader reader,
            BiFunction<SearchText, Map<String, Object>, TextCondition> way,
            SearchText text,
            DirectoryQuery query,
            PageRequest page) {
        Map<String, @Nullable Object> values = reader.parameters();
        Counted counted = counted(reader, way.apply(text, values), values, query, page);
        return counted.isAny() || (!query.chosen().isEmpty() && matches(reader, way, text))
                ? Optional.of(found(reader, counted, Match.AS_TYPED))
                : Optional.empty();
    }

    /** As somebody means it whose last word is not yet finished. */
    private Optional<Found> begun(
            Reader reader, SearchText text, DirectoryQuery query, PageRequest page) {
        return text.begun().flatMap(_ -> asTyped(reader, conditions::ofBegun, text, query, page));
    }

    /** Whether anything at all matches the text, whatever is chosen. */
    private boolean matches(
            Reader reader,
            BiFunction<SearchText, Map<String, Object>, TextCondition> way,
            SearchText text) {
        Map<String, @Nullable Object> values = reader.parameters();
        TextCondition typed = way.apply(text, values);
        return jdbc.sql(
                        "with asked as materialized (select "
                                + typed.query()
                                + " as q) select exists (select from hub.directory_entry e where "
                                + reader.sees()
                                + and(typed)
                                + ")")
                .params(values)
                .query(Boolean.class)
                .single();
    }

    /** Nothing where the words are right and all that has them is excluded. */
    private Optional<Found> alike(
            Reader reader, SearchText text, DirectoryQuery query, PageRequest page) {
        if (!text.excluded().isEmpty() && isMatched(reader, text.withoutExclusions())) {
            return Optional.empty();
        }
        return mended(reader, text, query, page).or(() -> similar(reader, text, query, page));
    }

    private boolean isMatched(Reader reader, SearchText text) {
        return matches(reader, conditions::of, text)
                || (text.begun().isPresent() && matches(reader, conditions::ofBegun, text));
    }

    /** By the topics whose words are nearly those that were typed. */
    private Optional<Found> mended(
            Reader reader, SearchText text, DirectoryQuery query, PageRequest page) {
        return text.mended(topics::meant, topics::marks)
                .map(
                        meant -> {
                            Map<String, @Nullable Object> values = reader.parameters();
                            return counted(
                                    reader, conditions.of(meant, values), values, query, page);
                        })
                .filter(Counted::isAny)
                .map(counted -> found(reader, counted, Match.SIMILAR));
    }

    private Optional<Found> similar(
            Reader reader, SearchText text, DirectoryQuery query, PageRequest page) {
        Map<String, @Nullable Object> values = reader.parameters();
        return TextConditions.similarTo(text, values)
                .map(alike -> guessing(() -> counted(reader, alike, values, query, page)))
                .filter(Counted::isAny)
                .map(counted -> found(reader, counted, Match.SIMILAR));
    }

    /** So much of a word typed must be in a title as {@link TextConditions#SIMILAR} says. */
    private <T> T guessing(Supplier<T> work) {
        return Objects.requireNonNull(
                transaction.execute(
                        _ -> {
                            set("pg_trgm.word_similarity_threshold", TextConditions.SIMILAR);
                            return work.get();
                        }));
    }

    /** For the rest of the transaction. */
    private void set(String setting, String value) {
        jdbc.sql("select set_config(?, ?, true)")
                .params(setting, value)
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
        SearchText asked = SearchText.of(text, topics::marks);
        if (asked.terms().isEmpty()) {
            return List.of();
        }
        Set<Entry.Key> keys = new LinkedHashSet<>();
        if (asked.excluded().isEmpty()) {
            keys.addAll(beginning(reader, asked.whole(), most));
        }
        if (keys.size() < most) {
            keys.addAll(containing(reader, asked, most));
        }
        if (keys.isEmpty() && asked.excluded().isEmpty() && asked.begun().isEmpty()) {
            keys.addAll(alike(reader, asked, most));
        }
        return hits(reader, keys.stream().limit(most).toList());
    }

    @Override
    public List<NetworkId> networksOf(RegionalKey administration) {
        Entry.Key key = new Entry.Key(Entries.HUB, administration.value());
        return hits(Reader.of(null, groups), List.of(key)).stream()
                .flatMap(hit -> hit.networks().stream())
                .toList();
    }

    /** What begins as typed, by directory_entry_beginning_idx. */
    private List<Entry.Key> beginning(Reader reader, String typed, int most) {
        String begin = typed.substring(0, Math.min(typed.length(), LONGEST_BEGINNING));
        Map<String, @Nullable Object> values = reader.parameters();
        values.put("typed", typed);
        values.put("begin", begin);
        values.put("end", begin + Character.MAX_VALUE);
        return suggested(
                """
                with found as materialized (
                    select e.network, e.object, e.reuse, e.title, (e.head = :typed) as same
                    from hub.directory_entry e
                    where left(e.head, 100) collate "C" >= :begin
                      and left(e.head, 100) collate "C" < :end and %s
                    order by left(e.head, 100) collate "C"
                    limit :some)
                select network, object from found
                order by same desc, reuse desc, title, network, object limit :most
                """
                        .formatted(reader.sees()),
                values,
                most);
    }

    /** What has the words typed anywhere. */
    private List<Entry.Key> containing(Reader reader, SearchText asked, int most) {
        Map<String, @Nullable Object> values = reader.parameters();
        return meeting(reader, conditions.ofBegun(asked, values), values, most);
    }

    /** What has nearly the words typed, by the topics they nearly are or in its title. */
    private List<Entry.Key> alike(Reader reader, SearchText asked, int most) {
        List<Entry.Key> meant =
                asked.mended(topics::meant, topics::marks)
                        .map(text -> containing(reader, text, most))
                        .orElse(List.of());
        if (!meant.isEmpty()) {
            return meant;
        }
        Map<String, @Nullable Object> values = reader.parameters();
        return TextConditions.similarTo(asked, values)
                .map(typed -> guessing(() -> meeting(reader, typed, values, most)))
                .orElse(List.of());
    }

    private List<Entry.Key> meeting(
            Reader reader, TextCondition typed, Map<String, @Nullable Object> values, int most) {
        return suggested(
                """
                with asked as materialized (select %s as q),
                found as materialized (
                    select e.network, e.object, e.reuse, e.title, %s as rank
                    from hub.directory_entry e where %s%s
                    limit :some)
                select network, object from found
                order by rank desc, reuse desc, title, network, object limit :most
                """
                        .formatted(typed.query(), typed.rank(), reader.sees(), and(typed)),
                values,
                most);
    }

    private List<Entry.Key> suggested(String sql, Map<String, @Nullable Object> values, int most) {
        return jdbc.sql(sql)
                .params(values)
                .param("some", CONSIDERED)
                .param("most", most)
                .query((row, _) -> new Entry.Key(row.getString(1), row.getString(2)))
                .list();
    }

    /**
     * What somebody who knows how things were finds now and did not find then, the newest first:
     * what others may see since, what its people changed, and what this reader could not see. Found
     * as the search does, with its last word only begun where nothing has all of it, but nothing
     * that is merely spelt alike.
     *
     * @param most how many hits; the total counts all
     */
    News news(Reader reader, DirectoryQuery query, Told told, Instant until, int most) {
        SearchText text = SearchText.of(query.text(), topics::marks);
        if (text.isEmpty() && !query.text().isEmpty()) {
            return new News(List.of(), 0);
        }
        Map<String, @Nullable Object> values = reader.parameters();
        values.putAll(Reader.former(told.as()));
        values.put("since", told.until().atOffset(ZoneOffset.UTC));
        values.put("until", until.atOffset(ZoneOffset.UTC));
        values.put("most", most);
        TextCondition typed =
                text.begun().isPresent() && !matches(reader, conditions::of, text)
                        ? conditions.ofBegun(text, values)
                        : conditions.of(text, values);
        String chosen = FacetValues.condition(query, null, values);
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
                                reader.sees(),
                                and(typed),
                                chosen.isEmpty() ? "" : " and " + chosen,
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
        return and(text.holds());
    }

    private static String and(String condition) {
        return condition.isEmpty() || condition.startsWith(" and ")
                ? condition
                : " and " + condition;
    }

    // ---- what is counted

    private Counted counted(
            Reader reader,
            TextCondition text,
            Map<String, @Nullable Object> values,
            DirectoryQuery query,
            PageRequest page) {
        if (text.query().equals(TextCondition.NOTHING_ASKED)) {
            return counted(
                    reader,
                    query.text().isEmpty() ? Way.IN_ORDER : Way.ALL,
                    text,
                    values,
                    query,
                    page);
        }
        if (about(reader, text, values) <= WIDE * (1L + query.chosen().size())) {
            return counted(reader, Way.ALL, text, values, query, page);
        }
        return Objects.requireNonNull(
                transaction.execute(
                        _ -> {
                            set("plan_cache_mode", "force_custom_plan");
                            return counted(
                                    reader,
                                    query.sort() == Sort.RELEVANCE
                                            ? Way.FIRST_BEFORE_OTHERS
                                            : Way.IN_ORDER,
                                    text.wide(),
                                    values,
                                    query,
                                    page);
                        }));
    }

    /**
     * How many entries match the query of the text, as far as the database knows by heart; of those
     * an index leaves this reader.
     */
    private long about(Reader reader, TextCondition text, Map<String, @Nullable Object> values) {
        String plan =
                jdbc.sql(
                                "explain (format json) select from hub.directory_entry e"
                                        + " where "
                                        + reader.among()
                                        + " and e.search @@ ("
                                        + text.query()
                                        + ")")
                        .params(values)
                        .query(String.class)
                        .single();
        return json.readTree(plan).at("/0/Plan/Plan Rows").asLong();
    }

    /**
     * Looks at the {@link #DEEPEST} entries that come first, and for each facet of which something
     * is chosen at as many that have all but that: these are what the other values of this facet
     * would find.
     */
    private Counted counted(
            Reader reader,
            Way way,
            TextCondition text,
            Map<String, @Nullable Object> values,
            DirectoryQuery query,
            PageRequest page) {
        values.put("looked", DEEPEST + 1);
        values.put("deepest", DEEPEST);
        values.put("size", page.getPageSize());
        values.put("before", page.getOffset());
        values.put("chosen", FacetValues.chosen(query));
        List<String> parts = new ArrayList<>();
        parts.add(lookedAt(way, query, null, values));
        query.chosen().keySet().stream()
                .sorted()
                .forEach(facet -> parts.add(lookedAt(way, query, facet, values)));
        String sql =
                """
                with asked as materialized (select %1$s as q),
                found as %2$s (
                    select e.network, e.object, e.kind, e.facets, e.reuse, e.changed_at,
                           %3$s as rank, %7$s as first
                    from %4$s),
                looked_at as materialized (%5$s)
                select 'TOTAL' as part, '' as value, '' as object, count(*) as n
                from looked_at where beside = ''
                union all
                select 'COUNT', value, '', n
                from (select value, count(*) as n,
                             row_number() over (partition by split_part(value, ':', 1)
                                                order by count(*) desc, value) as place
                      from (select beside, unnest(facets) collate "C" as value
                            from looked_at where place <= :deepest) each
                      where beside = '' or starts_with(value, beside)
                      group by value) counted
                where place <= %6$d or value in (:chosen)
                union all
                select 'HIT', network, object, place from looked_at
                where beside = '' and place > :before and place <= :before + :size
                """
                        .formatted(
                                text.query(),
                                way == Way.ALL && parts.size() > 1
                                        ? "materialized"
                                        : "not materialized",
                                text.rank(),
                                way == Way.ALL ? all(reader, text) : anyOf(reader, text),
                                String.join("\nunion all\n", parts),
                                MOST_VALUES,
                                way == Way.FIRST_BEFORE_OTHERS
                                        ? text.first() + " and " + reader.among()
                                        : "true");
        Counted counted = new Counted();
        jdbc.sql(sql).params(values).query(counted::take);
        return counted;
    }

    /** Found by what matches the text, whatever order is asked for. */
    private static String all(Reader reader, TextCondition text) {
        return text.apart().stream()
                .map(
                        part ->
                                """
                                select network, object, kind, visibility, audience, person, title, head,
                                       facets, reuse, changed_at
                                from hub.directory_entry e where %s%s
                                """
                                        .formatted(reader.among(), and(part)))
                .collect(joining("union all ", "(", "offset 0) e where " + reader.sees()));
    }

    /** Found one by one, so that {@link Reader#among} would leave nothing out. */
    private static String anyOf(Reader reader, TextCondition text) {
        return "hub.directory_entry e where " + reader.sees() + and(text);
    }

    private static String order(DirectoryQuery query) {
        boolean unasked = query.text().isEmpty();
        return switch (query.sort()) {
            case RELEVANCE -> (unasked ? PROJECTS_FIRST : "rank desc, ") + MOST_REUSED;
            case NEWEST -> NEWEST;
            case REUSED -> "reuse desc, " + (unasked ? "" : "rank desc, ") + NEWEST;
        };
    }

    /**
     * What comes first of all that has what is chosen; without a text by directory_entry_first_idx,
     * directory_entry_newest_idx and directory_entry_reused_idx.
     *
     * @param beside the facet of which it has nothing that is chosen; {@code null} for none
     */
    private static String lookedAt(
            Way way,
            DirectoryQuery query,
            @Nullable Facet beside,
            Map<String, @Nullable Object> values) {
        String condition = FacetValues.condition(query, beside, values);
        String chosen = condition.isEmpty() ? "true" : condition;
        String order = order(query);
        String first =
                way == Way.FIRST_BEFORE_OTHERS
                        ? """
                        (select * from found where first and %1$s order by %2$s limit :looked)
                        union all
                        (select * from found where not first and %1$s order by %3$s limit :looked)
                        limit :looked\
                        """
                                .formatted(chosen, order, MOST_REUSED)
                        : "select * from found where %s order by %s limit :looked"
                                .formatted(chosen, order);
        return """
        select *, '%1$s' as beside, row_number() over (order by %2$s) as place
        from (%3$s) looked
        """
                .formatted(beside == null ? "" : FacetValues.coded(beside, ""), order, first);
    }

    /** How the database gets at what comes first. */
    private enum Way {
        /** Finds everything, and then what comes first. */
        ALL,
        /** Follows the order until it has enough. */
        IN_ORDER,
        /**
         * What has the words in title or topics comes before what has them in its text, whatever
         * the order among them: the others are followed in theirs, as far as they are needed.
         */
        FIRST_BEFORE_OTHERS
    }

    // ---- what is shown

    private Found found(Reader reader, Counted counted, Match match) {
        return new Found(
                hits(reader, List.copyOf(counted.keys.values())),
                Math.min(counted.total, DEEPEST),
                counted.total > DEEPEST,
                match,
                counted.counts());
    }

    /** These, in their order, as far as the reader sees them. */
    List<Hit> hits(Reader reader, List<Entry.Key> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<String, @Nullable Object> values = reader.parameters();
        values.put("networks", keys.stream().map(Entry.Key::network).toArray(String[]::new));
        values.put("objects", keys.stream().map(Entry.Key::object).toArray(String[]::new));
        Map<Entry.Key, Hit> hits = new HashMap<>();
        jdbc.sql(
                        """
                        select e.network, e.object, e.kind, e.networks, e.title, e.summary,
                               e.administration, cardinality(e.administrations) as administrations,
                               e.topics, e.status, e.reuse, e.path, e.changed_at
                        from unnest(:networks, :objects) as key(network, object)
                        join hub.directory_entry e
                          on e.network = key.network and e.object = key.object
                        where
                        """
                                + reader.sees())
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
        private final SortedMap<Long, Entry.Key> keys = new TreeMap<>();
        private long total;

        private void take(ResultSet row) throws SQLException {
            String part = row.getString(1);
            long number = row.getLong(4);
            switch (part) {
                case TOTAL -> total = number;
                case HIT -> keys.put(number, new Entry.Key(row.getString(2), row.getString(3)));
                default -> {
                    String coded = row.getString(2);
                    counts.computeIfAbsent(FacetValues.facet(coded), _ -> new ArrayList<>())
                            .add(new Count(FacetValues.value(coded), number));
                }
            }
        }

        private boolean isAny() {
            return total > 0 || !counts.isEmpty();
        }

        private Map<Facet, List<Count>> counts() {
            counts.values().forEach(some -> some.sort(MOST_FIRST));
            return counts;
        }
    }
}
