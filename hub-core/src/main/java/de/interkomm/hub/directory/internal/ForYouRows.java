package de.interkomm.hub.directory.internal;

import static java.util.stream.Collectors.joining;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.reuse.ReuseCounts;
import de.interkomm.hub.reuse.ReuseState;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What may be suggested to a reader: nothing that {@link Reader#SEES} leaves out, and nothing the
 * own administration takes part in or has declared any use of. Uses by reuse_confirmed_idx and the
 * primary key, topics and those who take part by directory_entry_newest_idx and not beyond the
 * latest thousands, so that the answer takes no longer among 200,000 projects than among some.
 */
@Component
class ForYouRows {

    private static final int MOST_BY_TOPIC = 30;
    private static final int MOST_OWN_USES = 60;

    /** Among how many of the latest projects a topic is looked for. */
    private static final int LATEST = 5_000;

    private static final String NEWS =
            """
            not e.administrations && cast(:own as text[])
            and not exists (
                select from hub.reuse known
                where known.network = e.network
                  and known.project_id = case when e.kind in ('PROJECT', 'BLUEPRINT')
                                              then cast(e.object as uuid) end
                  and known.regional_key = any(cast(:own as text[])))
            """;

    private static final String USED =
            """
            select used.network, used.object, near.key, used.state
            from unnest(cast(:near as text[])) near (key)
            cross join lateral (
                select e.network, e.object, u.state
                from hub.reuse u
                join hub.directory_entry e
                  on e.network = u.network and e.object = cast(u.project_id as text)
                where u.regional_key = near.key and %s
                  and e.kind in ('PROJECT', 'BLUEPRINT') and %s and %s
                order by u.confirmed_at desc limit :most) used
            """
                    .formatted(ReuseCounts.holds("u"), NEWS, Reader.SEES);

    private static final String LATEST_PROJECTS =
            """
            (select * from hub.directory_entry latest
             where latest.kind in ('PROJECT', 'BLUEPRINT')
             order by latest.changed_at desc, latest.network, latest.object
             limit %d)
            """
                    .formatted(LATEST);

    private static final String TAKING_PART =
            """
            select e.network, e.object, e.title, e.topics, e.administrations, (%s) as is_news
            from %s e
            where e.administrations && cast(:around as text[]) and %s
            order by e.changed_at desc, e.network, e.object limit :most
            """
                    .formatted(NEWS, LATEST_PROJECTS, Reader.SEES);

    private static final String WITH_ONE =
            """
            select e.network, e.object from hub.directory_entry e
            where e.facets && cast(:places as text[])
              and e.administrations && cast(:own as text[])
              and e.kind in ('PROJECT', 'BLUEPRINT') and %s
            order by e.changed_at desc, e.network, e.object limit :most
            """
                    .formatted(Reader.SEES);

    private static final String OWN_USES =
            """
            select e.title, e.topics
            from hub.reuse u
            join hub.directory_entry e
              on e.network = u.network and e.object = cast(u.project_id as text)
            where u.regional_key = any(cast(:own as text[])) and %s
              and e.kind in ('PROJECT', 'BLUEPRINT') and %s
            order by u.confirmed_at desc limit :most
            """
                    .formatted(ReuseCounts.holds("u"), Reader.SEES);

    private static final String BY_TOPIC =
            """
            select e.network, e.object, e.topics
            from %s e
            where e.topics && cast(:topics as text[]) and %s and %s
            order by e.changed_at desc, e.network, e.object limit :most
            """
                    .formatted(LATEST_PROJECTS, NEWS, Reader.SEES);

    private static final String GROUPS =
            """
            select e.title, e.topics from hub.directory_entry e
            where e.network = any(cast(:inside as text[]))
              and e.object = any(cast(:groups as text[]))
              and e.kind = 'GROUP' and %s
            order by e.title, e.object
            """
                    .formatted(Reader.SEES);

    private final JdbcClient jdbc;

    ForYouRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What these use for certain, in their order, of each the latest first.
     *
     * @param most of each
     */
    List<Use> used(
            Reader reader, Collection<RegionalKey> near, Collection<RegionalKey> own, int most) {
        Map<String, @Nullable Object> values = reader.parameters();
        values.put("near", array(near));
        values.put("own", array(own));
        values.put("most", most);
        return jdbc.sql(USED)
                .params(values)
                .query(
                        (row, _) ->
                                new Use(
                                        key(row),
                                        new RegionalKey(row.getString("key")),
                                        ReuseState.valueOf(row.getString("state"))))
                .list();
    }

    /** What one of these, or the own administration, takes part in of the latest of the hub. */
    List<TakenPartIn> takenPartIn(
            Reader reader, Collection<RegionalKey> near, Collection<RegionalKey> own, int most) {
        Set<RegionalKey> around = new HashSet<>(near);
        around.addAll(own);
        Map<String, @Nullable Object> values = reader.parameters();
        values.put("around", array(around));
        values.put("own", array(own));
        values.put("most", most);
        return jdbc.sql(TAKING_PART)
                .params(values)
                .query(
                        (row, _) ->
                                new TakenPartIn(
                                        key(row),
                                        row.getString("title"),
                                        topics(row),
                                        strings(row, "administrations").stream()
                                                .map(RegionalKey::new)
                                                .toList(),
                                        row.getBoolean("is_news")))
                .list();
    }

    /**
     * The latest that one of these takes part in, however long ago.
     *
     * @param places values of facets, one of which each of them has: so an index finds them
     */
    List<Entry.Key> with(
            Reader reader, Collection<RegionalKey> own, Collection<String> places, int most) {
        Map<String, @Nullable Object> values = reader.parameters();
        values.put("own", array(own));
        values.put("places", places.toArray(String[]::new));
        values.put("most", most);
        return jdbc.sql(WITH_ONE).params(values).query((row, _) -> key(row)).list();
    }

    /** What the own administration uses for certain, the latest first. */
    List<Known> ownUses(Reader reader, Collection<RegionalKey> own) {
        Map<String, @Nullable Object> values = reader.parameters();
        values.put("own", array(own));
        values.put("most", MOST_OWN_USES);
        return jdbc.sql(OWN_USES)
                .params(values)
                .query((row, _) -> new Known(row.getString("title"), true, topics(row)))
                .list();
    }

    /** The latest about one of these. */
    List<About> about(Reader reader, Collection<String> topics, Collection<RegionalKey> own) {
        if (topics.isEmpty()) {
            return List.of();
        }
        Map<String, @Nullable Object> values = reader.parameters();
        values.put("topics", topics.toArray(String[]::new));
        values.put("own", array(own));
        values.put("most", MOST_BY_TOPIC);
        return jdbc.sql(BY_TOPIC)
                .params(values)
                .query((row, _) -> new About(key(row), topics(row)))
                .list();
    }

    /** The reader's groups that have topics. */
    List<Group> groups(Reader reader) {
        return jdbc
                .sql(GROUPS)
                .params(reader.parameters())
                .query((row, _) -> new Group(row.getString("title"), topics(row)))
                .list()
                .stream()
                .filter(group -> !group.topics().isEmpty())
                .toList();
    }

    /** Since when somebody wants nothing suggested. */
    Optional<Instant> offSince(AccountId account) {
        return jdbc.sql("select since from hub.directory_unsuggested where account_id = ?")
                .param(account.value())
                .query((row, _) -> row.getTimestamp("since").toInstant())
                .optional();
    }

    @Transactional
    public void turnOff(AccountId account, Instant now) {
        jdbc.sql(
                        """
                        insert into hub.directory_unsuggested (account_id, since)
                        values (:account, :now) on conflict (account_id) do nothing
                        """)
                .param("account", account.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional
    public void turnOn(AccountId account) {
        jdbc.sql("delete from hub.directory_unsuggested where account_id = ?")
                .param(account.value())
                .update();
    }

    private static Entry.Key key(ResultSet row) throws SQLException {
        return new Entry.Key(row.getString("network"), row.getString("object"));
    }

    private static List<String> topics(ResultSet row) throws SQLException {
        return strings(row, "topics");
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    /** Digits need no quoting. */
    private static String array(Collection<RegionalKey> keys) {
        return keys.stream().map(RegionalKey::value).collect(joining(",", "{", "}"));
    }

    /** That an administration uses a project. */
    record Use(Entry.Key project, RegionalKey administration, ReuseState state) {}

    /**
     * A project, and who takes part in it.
     *
     * @param isNews whether the own administration has nothing to do with it yet
     */
    record TakenPartIn(
            Entry.Key project,
            String title,
            List<String> topics,
            List<RegionalKey> administrations,
            boolean isNews) {

        TakenPartIn {
            topics = List.copyOf(topics);
            administrations = List.copyOf(administrations);
        }
    }

    /**
     * A project the own administration has to do with.
     *
     * @param uses whether it does, other than taking part in it
     */
    record Known(String title, boolean uses, List<String> topics) {

        Known {
            topics = List.copyOf(topics);
        }
    }

    /** What a project is about. */
    record About(Entry.Key project, List<String> topics) {

        About {
            topics = List.copyOf(topics);
        }
    }

    /** What a group is about. */
    record Group(String name, List<String> topics) {

        Group {
            topics = List.copyOf(topics);
        }
    }
}
