package de.interkomm.hub.resolutions.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupViewer;
import de.interkomm.hub.governance.Groups.Link;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.resolutions.Execution;
import de.interkomm.hub.resolutions.MotionState;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.Resolutions.Card;
import de.interkomm.hub.resolutions.Resolutions.OnAgenda;
import de.interkomm.hub.resolutions.Resolutions.Query;
import de.interkomm.hub.resolutions.Resolutions.Readers;
import de.interkomm.hub.resolutions.Resolutions.Sort;
import de.interkomm.hub.resolutions.Source;
import de.interkomm.hub.shell.KeyRange;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reads motions and resolutions as one viewer may. The register relies on resolution_resolved_idx,
 * searches in it on resolution_text_idx, a group's part of it on resolution_group_idx.
 */
@Component
class ResolutionRows {

    private static final String COLUMNS =
            """
            r.id, r.group_id, g.name as group_name, r.title, r.text, r.state, r.number,
            r.resolved_on, r.elected, r.execution, r.execution_note, r.execution_who,
            r.execution_until, r.candidates, r.internal and r.agenda_item_id is not null as internal
            """;

    /** What a group has resolved for all who see it to read. */
    static final String OPEN =
            "r.number is not null and not (r.internal and r.agenda_item_id is not null)";

    private static final String FROM =
            " from resolution r join network_group g on g.id = r.group_id where ";

    /** Exactly what resolution_text_idx is over. */
    private static final String TEXT =
            "lower(translate(r.number || ' ' || r.title || ' ' || r.text, 'ÄÖÜ', 'äöü'))";

    /** By resolution_text_idx, and among the few that are elections by who stood. */
    private static final String SAYS =
            """
             and r.id in (
                select r.id from resolution r where r.number is not null and %s like :text
                union all
                select r.id from resolution r
                where r.number is not null and r.candidates <> '{}' and exists (
                    select from unnest(r.candidates) one
                    where lower(translate(one, 'ÄÖÜ', 'äöü')) like :text))
            """
                    .formatted(TEXT);

    /**
     * Whether this viewer has a vote in {@code resolution r}; by ballot_resolution_idx and
     * ballot_entry_ballot_idx. {@code offset 0} keeps the database from reading all ballots there
     * are for the few resolutions this is asked of.
     */
    private static final String VOTES =
            """
            (:votes and exists (select 1 from ballot b
                                join ballot_entry e on e.ballot_id = b.id
                                left join ballot_proxy p on p.entry_id = e.id
                                where b.resolution_id = r.id
                                  and (e.regional_keys && string_to_array(:keys, ',')
                                       or (:inside and (e.account_id = :viewer::uuid
                                                        or p.account_id = :viewer::uuid)))
                                offset 0))
            """;

    /**
     * What a group has resolved is seen like the group, but for what was on internal items; that
     * and the rest by those who belong to it, and by those who have a vote in it.
     */
    private static final String SEES =
            "(("
                    + OPEN
                    + " and "
                    + GroupViewer.SEES
                    + ") or "
                    + GroupViewer.BELONGS
                    + " or "
                    + VOTES
                    + ")";

    /** Each group is judged once, and not once for each of its resolutions. */
    private static final String SHOWN =
            "with shown as materialized (select g.id, g.name, "
                    + GroupViewer.SEES
                    + " as seen, "
                    + GroupViewer.BELONGS
                    + " as belongs from network_group g) ";

    /** What {@link #SEES} says, of {@code shown g}. */
    private static final String READS = "((" + OPEN + " and g.seen) or g.belongs or " + VOTES + ")";

    private static final String REGISTERED =
            " from resolution r join shown g on g.id = r.group_id where r.number is not null and "
                    + READS;

    private final JdbcClient jdbc;

    ResolutionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the questions here ask of a viewer. */
    static Map<String, @Nullable Object> viewer(@Nullable Actor reader, NetworkId network) {
        GroupViewer viewer = GroupViewer.of(reader, network);
        Map<String, @Nullable Object> values = new HashMap<>(viewer.parameters());
        values.put("votes", reader != null && !viewer.manages());
        values.put(
                "keys",
                reader == null
                        ? ""
                        : reader.standings().stream()
                                .filter(one -> network.equals(one.network()))
                                .map(Standing::administration)
                                .filter(Objects::nonNull)
                                .map(RegionalKey::value)
                                .collect(Collectors.joining(",")));
        return values;
    }

    int count(Map<String, @Nullable Object> viewer, Query query) {
        return jdbc.sql(SHOWN + "select count(*)" + REGISTERED + asked(query))
                .params(viewer)
                .params(values(query))
                .query(Integer.class)
                .single();
    }

    List<Card> find(Map<String, @Nullable Object> viewer, Query query, long offset, int limit) {
        return jdbc.sql(
                        SHOWN
                                + "select "
                                + COLUMNS
                                + REGISTERED
                                + asked(query)
                                + " order by r.resolved_on desc, r.number desc limit :limit"
                                + " offset :offset")
                .params(viewer)
                .params(values(query))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> card(row))
                .list();
    }

    /** Whoever may see it or not; by resolution_resolved_idx. */
    List<Card> resolvedIn(int year) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + FROM
                                + """
                                r.number is not null
                                and r.resolved_on between make_date(:year, 1, 1)
                                                      and make_date(:year, 12, 31)
                                order by r.resolved_on, r.number
                                """)
                .param("year", year)
                .query((row, _) -> card(row))
                .list();
    }

    /** Nothing but what is asked for, so that each question finds its index. */
    private static String asked(Query query) {
        StringBuilder conditions = new StringBuilder();
        if (!query.text().isBlank()) {
            conditions.append(SAYS);
        }
        if (query.group() != null) {
            conditions.append(" and r.group_id = :group");
        }
        if (query.year() != null) {
            conditions.append(
                    " and r.resolved_on between make_date(:year, 1, 1) and make_date(:year, 12,"
                            + " 31)");
        }
        if (query.execution() != null) {
            conditions.append(" and r.state = 'ADOPTED' and r.execution = :execution");
        }
        return conditions.toString();
    }

    private static Map<String, Object> values(Query query) {
        Map<String, Object> values = new HashMap<>();
        values.put("text", anywhere(query.text()));
        if (query.group() != null) {
            values.put("group", query.group().value());
        }
        if (query.year() != null) {
            values.put("year", query.year());
        }
        if (query.execution() != null) {
            values.put("execution", query.execution().name());
        }
        return values;
    }

    /** What is typed means itself, also where it looks like a pattern. */
    private static String anywhere(String typed) {
        return "%"
                + typed.strip().toLowerCase(Locale.GERMAN).replaceAll("([\\\\%_])", "\\\\$1")
                + "%";
    }

    /** One step down the index for each year, however much was resolved in it. */
    List<Integer> years(Map<String, @Nullable Object> viewer) {
        return jdbc.sql(
                        "with recursive"
                                + SHOWN.substring("with".length())
                                + """
                                , latest as (
                                    (select r.resolved_on as day
                                """
                                + REGISTERED
                                + """
                                     order by r.resolved_on desc limit 1)
                                    union all
                                    select (select r.resolved_on
                                """
                                + REGISTERED
                                + """
                                             and r.resolved_on < date_trunc('year', latest.day)::date
                                            order by r.resolved_on desc limit 1)
                                    from latest where latest.day is not null)
                                select extract(year from day)::int as year from latest
                                where day is not null order by year desc
                                """)
                .params(viewer)
                .query(Integer.class)
                .list();
    }

    /** By resolution_group_idx. */
    List<Link> groups(Map<String, @Nullable Object> viewer) {
        return jdbc.sql(
                        SHOWN
                                + """
                                select g.id, g.name from shown g
                                where exists (
                                    select 1 from resolution r
                                    where r.group_id = g.id and r.number is not null
                                      and
                                """
                                + READS
                                + ") order by g.name, g.id")
                .params(viewer)
                .query(
                        (row, _) ->
                                new Link(
                                        new GroupId(row.getObject("id", UUID.class)),
                                        row.getString("name")))
                .list();
    }

    List<Card> pending(Map<String, @Nullable Object> viewer, GroupId group) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + FROM
                                + SEES
                                + " and r.group_id = :group and r.state in ('DRAFT', 'VOTING',"
                                + " 'UNDECIDED') order by r.state <> 'VOTING', r.id")
                .params(viewer)
                .param("group", group.value())
                .query((row, _) -> card(row))
                .list();
    }

    List<Card> ofItem(Map<String, @Nullable Object> viewer, UUID item) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + FROM
                                + SEES
                                + " and r.agenda_item_id = :item and r.state <> 'WITHDRAWN' order"
                                + " by r.id")
                .params(viewer)
                .param("item", item)
                .query((row, _) -> card(row))
                .list();
    }

    /** By resolution_meeting_idx, whoever asks. */
    List<OnAgenda> onAgenda(UUID meeting) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + ", r.agenda_item_id, exists (select from resolution n where"
                                + " n.earlier_id = r.id and n.state <> 'WITHDRAWN') as repeated"
                                + FROM
                                + "r.meeting_id = :meeting and r.state <> 'WITHDRAWN' order by"
                                + " r.id")
                .param("meeting", meeting)
                .query(
                        (row, _) ->
                                new OnAgenda(
                                        row.getObject("agenda_item_id", UUID.class),
                                        card(row),
                                        candidates(row),
                                        row.getBoolean("repeated")))
                .list();
    }

    /**
     * The rounds of an election from the first on, in the order they were put; by
     * resolution_earlier_once.
     */
    List<Card> rounds(Map<String, @Nullable Object> viewer, ResolutionId id) {
        return jdbc.sql(
                        """
                        with recursive back as (
                            select id, earlier_id from resolution where id = :id
                            union all
                            select r.id, r.earlier_id
                            from resolution r join back b on r.id = b.earlier_id),
                        rounds as (
                            select id from back where earlier_id is null
                            union all
                            select r.id from resolution r join rounds o on r.earlier_id = o.id
                            where r.state <> 'WITHDRAWN')
                        select
                        """
                                + COLUMNS
                                + FROM
                                + SEES
                                + " and r.id in (select id from rounds) order by r.id")
                .params(viewer)
                .param("id", id.value())
                .query((row, _) -> card(row))
                .list();
    }

    /** By resolution_item_idx. */
    List<ResolutionId> waitingOn(UUID item) {
        return jdbc.sql(
                        "select id from resolution where agenda_item_id = ? and state in ('DRAFT',"
                                + " 'UNDECIDED') order by id")
                .param(item)
                .query((row, _) -> new ResolutionId(row.getObject("id", UUID.class)))
                .list();
    }

    /** By resolution_meeting_idx. */
    void keepInternal(UUID meeting, Set<UUID> items) {
        jdbc.sql(
                        """
                        update resolution
                        set internal = agenda_item_id = any (cast(:items as uuid[]))
                        where meeting_id = :meeting
                        """)
                .param("items", KeyRange.array(items))
                .param("meeting", meeting)
                .update();
    }

    Optional<Found> find(Map<String, @Nullable Object> viewer, ResolutionId id) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + ", r.version, r.reasons, r.meeting_id,"
                                + " r.agenda_item_id, r.application_id, "
                                + GroupViewer.BELONGS
                                + " as belongs, "
                                + GroupViewer.SEES
                                + " as group_seen"
                                + FROM
                                + SEES
                                + " and r.id = :id")
                .params(viewer)
                .param("id", id.value())
                .query((row, _) -> found(row))
                .optional();
    }

    /** The motion on an application that is not over in vain. */
    Optional<ResolutionId> ofApplication(ApplicationId application) {
        return jdbc.sql(
                        "select id from resolution where application_id = ? and state not in"
                                + " ('REJECTED', 'WITHDRAWN')")
                .param(application.value())
                .query((row, _) -> new ResolutionId(row.getObject("id", UUID.class)))
                .optional();
    }

    private static Found found(ResultSet row) throws SQLException {
        UUID meeting = row.getObject("meeting_id", UUID.class);
        UUID item = row.getObject("agenda_item_id", UUID.class);
        UUID application = row.getObject("application_id", UUID.class);
        return new Found(
                card(row),
                row.getInt("version"),
                row.getString("reasons"),
                candidates(row),
                meeting == null || item == null
                        ? new Source.Writing()
                        : new Source.Meeting(meeting, item),
                application == null ? null : new ApplicationId(application),
                row.getBoolean("belongs"),
                row.getBoolean("group_seen"));
    }

    private static List<String> candidates(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("candidates").getArray());
    }

    private static Card card(ResultSet row) throws SQLException {
        return new Card(
                new ResolutionId(row.getObject("id", UUID.class)),
                new GroupId(row.getObject("group_id", UUID.class)),
                row.getString("group_name"),
                row.getString("title"),
                row.getString("text"),
                MotionState.valueOf(row.getString("state")),
                candidates(row).isEmpty() ? Sort.MOTION : Sort.ELECTION,
                row.getString("number"),
                row.getObject("resolved_on", LocalDate.class),
                row.getString("elected"),
                new Execution(
                        Execution.State.valueOf(row.getString("execution")),
                        row.getString("execution_note"),
                        row.getString("execution_who"),
                        row.getObject("execution_until", LocalDate.class)),
                row.getBoolean("internal") ? Readers.ITS_PEOPLE : Readers.OF_THE_GROUP);
    }

    /**
     * A motion without its ballots.
     *
     * @param belongs whether the viewer belongs to the group or runs the network
     * @param groupSeen whether the viewer sees the group, which not all do who vote in it
     */
    record Found(
            Card card,
            int version,
            String reasons,
            List<String> candidates,
            Source source,
            @Nullable ApplicationId application,
            boolean belongs,
            boolean groupSeen) {}
}
