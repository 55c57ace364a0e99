package de.interkomm.hub.directory.internal;

import static java.util.stream.Collectors.joining;

import de.interkomm.hub.directory.EntryKind;
import de.interkomm.hub.directory.Reuse;
import de.interkomm.hub.directory.internal.Entry.Places;
import de.interkomm.hub.directory.internal.Entry.Visibility;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Gatherers;

/**
 * Writes the directory. Everything is called in the transaction that changes what is shown, or that
 * makes it anew, and after {@link #lock}: whoever writes an entry has read what it shows behind the
 * lock, so the last one to write has seen all that was committed before.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Entries {

    /** The part of the directory that belongs to no network. */
    static final String HUB = "";

    private static final int AT_ONCE = 500;

    /**
     * What indexes have yet to take in is looked through by every search, so it is little, but for
     * the time in which very much is written: taken in all at once it costs a third less. The last
     * entries of a part are fewer than {@link #AT_ONCE}: with them little is left again.
     */
    private static final String SHORT_LIST = "256kB";

    private static final String LONG_LIST = "4MB";

    private static final int LONGEST_SUMMARY = 400;
    private static final int LONGEST_WORDS = 20_000;

    /**
     * Others find it from now on, or it is worth finding again. Members that come and towns that
     * grow are no news.
     */
    private static final String NEWS =
            """
            array_position(array[%2$s], excluded.visibility)
                < array_position(array[%2$s], e.visibility)
            or excluded.audience <> coalesce(e.audience, '00000000-0000-0000-0000-000000000000')
            or excluded.kind <> e.kind
            or not excluded.networks <@ e.networks
            or (excluded.kind in ('PROJECT', 'BLUEPRINT', 'PERSON')
                and excluded.changed_at <> e.changed_at)
            or (e.reuse < 1 and excluded.reuse >= 1)
            or (e.reuse < %1$d and excluded.reuse >= %1$d)
            """
                    .formatted(
                            Reuse.MANY,
                            Arrays.stream(Visibility.values())
                                    .map(visibility -> "'" + visibility + "'")
                                    .collect(joining(", ")));

    /**
     * What is as it should be is not touched, which is most of what is made anew: neither locked
     * nor made ready to be searched. The digest tells what the search was made from, and by which
     * words of topics; the number in it is for whoever makes it in another way.
     */
    private static final String PUT =
            """
            with topic as materialized (
                select t.mark, string_agg('(' || t.words || ')', ' | ')::tsquery as words
                from (select mark, phraseto_tsquery('pg_catalog.german', word)::text as words
                      from jsonb_to_recordset(cast(:topics as jsonb)) as t(mark text, word text)) t
                where t.words <> ''
                group by t.mark),
            by as materialized (select md5(:topics) as digest),
            put as materialized (
                select r.*, coalesce(r.changed, :now) as changed_at,
                       encode(sha256(convert_to(
                           concat_ws(e'\\x1F', '2', by.digest, r."foldedTitle", r."foldedTopics",
                                     r."foldedSummary", r."foldedWords"), 'UTF8')),
                           'base64') as digest
                from jsonb_to_recordset(cast(:rows as jsonb)) as r(
                    network text, object text, kind text, visibility text, audience uuid,
                    person uuid, networks text[], administrations text[], states text[],
                    counties text[], inhabitants text[], topics text[], status text, reuse int,
                    title text, summary text, administration text, path text, changed timestamptz,
                    head text, facets text[],
                    "foldedTitle" text, "foldedTopics" text, "foldedSummary" text,
                    "foldedWords" text), by),
            changed as materialized (
                select r.*
                from put r
                where not exists (
                    select from hub.directory_entry e
                    where e.network = r.network and e.object = r.object and e.digest = r.digest
                      and (e.kind, e.visibility, e.audience, e.networks, e.administrations,
                           e.states, e.counties, e.inhabitants, e.topics, e.status, e.reuse,
                           e.title, e.summary, e.administration, e.path, e.head, e.facets)
                          is not distinct from
                          (r.kind, r.visibility, r.audience, r.networks, r.administrations,
                           r.states, r.counties, r.inhabitants, r.topics, r.status, r.reuse,
                           r.title, r.summary, r.administration, r.path, r.head, r.facets))),
            written as (
                insert into hub.directory_entry as e
                    (network, object, kind, visibility, audience, person, networks, administrations,
                     states, counties, inhabitants, topics, status, reuse, title, summary,
                     administration, path, changed_at, head, facets, search, digest, news_at)
                select r.network, r.object, r.kind, r.visibility, r.audience, r.person, r.networks,
                       r.administrations, r.states, r.counties, r.inhabitants, r.topics, r.status,
                       r.reuse, r.title, r.summary, r.administration, r.path,
                       r.changed_at, r.head, r.facets,
                       words.whole || coalesce(
                           (select to_tsvector('pg_catalog.simple', string_agg(topic.mark, ' '))
                            from topic where words.whole @@ topic.words), ''),
                       r.digest, :now
                from changed r
                cross join lateral (
                    select setweight(to_tsvector('pg_catalog.german', r."foldedTitle"), 'A')
                           || setweight(to_tsvector('pg_catalog.german', r."foldedTopics"), 'B')
                           || setweight(to_tsvector('pg_catalog.german', r."foldedSummary"), 'C')
                           || setweight(to_tsvector('pg_catalog.german', r."foldedWords"), 'D') as whole
                    offset 0) words
                on conflict (network, object) do update set
                    kind = excluded.kind, visibility = excluded.visibility,
                    audience = excluded.audience, person = excluded.person,
                    networks = excluded.networks, administrations = excluded.administrations,
                    states = excluded.states, counties = excluded.counties,
                    inhabitants = excluded.inhabitants, topics = excluded.topics,
                    status = excluded.status, reuse = excluded.reuse, title = excluded.title,
                    summary = excluded.summary, administration = excluded.administration,
                    path = excluded.path, changed_at = excluded.changed_at, head = excluded.head,
                    facets = excluded.facets, search = excluded.search, digest = excluded.digest,
                    news_at = case when
            """
                    + NEWS
                    + """
                                     then excluded.news_at else e.news_at end
                    returning network, search),
                    known as (
                        insert into hub.directory_word (network, word)
                        select distinct written.network, each.lexeme
                        from written cross join lateral unnest(written.search) each
                        on conflict do nothing)
                    select count(*) from written
                    """;

    private final JdbcClient jdbc;
    private final TopicWords topics;
    private final JsonMapper json;
    private final Clock clock;

    Entries(JdbcClient jdbc, TopicWords topics, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.json = json;
        this.clock = clock;
    }

    /** Nobody else writes that part before the transaction ends. */
    void lock(String part) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('directory of ' || :part, 0))")
                .param("part", part)
                .query((_, _) -> true)
                .single();
    }

    /**
     * Makes them what they should be. What is so already keeps its date.
     *
     * @return how many were not
     */
    int put(Collection<Entry> entries) {
        return entries.stream().gather(Gatherers.windowFixed(AT_ONCE)).mapToInt(this::put).sum();
    }

    private int put(List<Entry> some) {
        jdbc.sql("select set_config('gin_pending_list_limit', ?, true)")
                .param(some.size() < AT_ONCE ? SHORT_LIST : LONG_LIST)
                .query(String.class)
                .single();
        return jdbc.sql(PUT)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("rows", json.writeValueAsString(some.stream().map(Row::of).toList()))
                .param("topics", json.writeValueAsString(topics.marked()))
                .query(Integer.class)
                .single();
    }

    int remove(Entry.Key key) {
        return jdbc.sql(
                        "delete from hub.directory_entry where network = :network and object ="
                                + " :object")
                .param("network", key.network())
                .param("object", key.object())
                .update();
    }

    /**
     * Removes those of these kinds in a part of the network's objects that are not among the ones
     * that should be there.
     *
     * @param after the object before that part; empty for the beginning
     * @param upTo its last object; {@code null} for the end
     * @return how many there were
     */
    int removeOthers(
            String network,
            Set<EntryKind> kinds,
            String after,
            @Nullable String upTo,
            Collection<Entry> right) {
        return jdbc.sql(
                        """
                        delete from hub.directory_entry
                        where network = :network and kind in (:kinds)
                          and object > :after
                          and (cast(:upTo as text) is null or object <= :upTo)
                          and object not in (:right)
                        """)
                .param("network", network)
                .param("kinds", kinds.stream().map(EntryKind::name).toList())
                .param("after", after)
                .param("upTo", upTo)
                .param(
                        "right",
                        right.isEmpty() ? List.of("") : right.stream().map(Entry::object).toList())
                .update();
    }

    /** The network is in no list any more. */
    int removeAllOf(String network) {
        jdbc.sql("delete from hub.directory_word where network = ?").param(network).update();
        return jdbc.sql("delete from hub.directory_entry where network = :network")
                .param("network", network)
                .update();
    }

    /** Words that no entry of this part has any more are not looked for. */
    void forgetWords(String part) {
        jdbc.sql(
                        """
                        delete from hub.directory_word w
                        where w.network = :part
                          and w.word not in (
                              select word from ts_stat(format(
                                  'select search from hub.directory_entry where network = %L',
                                  :part)))
                        """)
                .param("part", part)
                .update();
    }

    /** All there is of these kinds in a network. */
    int count(String network) {
        return jdbc.sql("select count(*) from hub.directory_entry where network = :network")
                .param("network", network)
                .query(Integer.class)
                .single();
    }

    /** As the database takes it. */
    private record Row(
            String network,
            String object,
            EntryKind kind,
            Visibility visibility,
            @Nullable UUID audience,
            @Nullable UUID person,
            List<String> networks,
            List<String> administrations,
            List<String> states,
            List<String> counties,
            List<String> inhabitants,
            List<String> topics,
            @Nullable String status,
            int reuse,
            String title,
            String summary,
            @Nullable String administration,
            String path,
            @Nullable Instant changed,
            String head,
            List<String> facets,
            String foldedTitle,
            String foldedTopics,
            String foldedSummary,
            String foldedWords) {

        static Row of(Entry entry) {
            Places places = entry.places();
            String title = Folding.foldForIndex(entry.title());
            String topics = Folding.foldForIndex(entry.topicWords());
            return new Row(
                    entry.network(),
                    entry.object(),
                    entry.kind(),
                    entry.visibility(),
                    entry.audience(),
                    entry.person(),
                    entry.networks(),
                    places.keys(),
                    places.states(),
                    places.counties(),
                    places.inhabitants(),
                    entry.topics(),
                    entry.status(),
                    entry.reuse(),
                    entry.title(),
                    shortened(entry.summary()),
                    places.name(),
                    entry.path(),
                    entry.changed(),
                    (title + ' ' + topics).strip(),
                    FacetValues.of(entry),
                    title,
                    topics,
                    Folding.foldForIndex(entry.summary()),
                    Folding.foldForIndex(cut(entry.words(), LONGEST_WORDS)));
        }

        /** At a word's end, as far as there is one. */
        private static String shortened(String text) {
            if (text.length() <= LONGEST_SUMMARY) {
                return text;
            }
            String cut = cut(text, LONGEST_SUMMARY);
            int end = cut.lastIndexOf(' ');
            return (end > 0 ? cut.substring(0, end) : cut) + " …";
        }

        private static String cut(String text, int longest) {
            if (text.length() <= longest) {
                return text;
            }
            int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
            return text.substring(0, end);
        }
    }
}
