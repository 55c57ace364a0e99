package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingYears;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Counts the meetings of a year by meeting_held_idx, who was there by meeting_attendee_meeting_idx
 * and meeting_presence_attendee_idx.
 */
@Component
@Transactional(readOnly = true)
class MeetingYearRows implements MeetingYears {

    /**
     * The meetings held in a year with everybody who was there. Read once: joined with itself, a
     * year of many meetings took minutes.
     */
    private static final String HELD =
            """
             from meeting m
             left join meeting_attendee a on a.meeting_id = m.id
                  and exists (select 1 from meeting_presence p where p.attendee_id = a.id)
             where m.state = 'HELD' and m.starts_local >= make_date(:year, 1, 1)
               and m.starts_local < make_date(:year + 1, 1, 1)
            """;

    /** How many people, and for how many administrations: what was typed for guests is none. */
    private static final String THERE =
            """
            count(a.id) as attendance, count(distinct a.regional_key) as administrations
            """;

    private final JdbcClient jdbc;

    MeetingYearRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public @Nullable LocalDate first(NetworkId network) {
        NetworkScope.requireBound(network);
        return jdbc.sql("select min(starts_local)::date from meeting where state = 'HELD'")
                .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }

    @Override
    public List<Held> heldIn(NetworkId network, int year) {
        NetworkScope.requireBound(network);
        return jdbc.sql(
                        "select m.id, m.group_id, m.title, m.starts_local::date as day, "
                                + THERE
                                + HELD
                                + " group by m.id order by m.starts_local, m.id")
                .param("year", year)
                .query(
                        (row, _) ->
                                new Held(
                                        new MeetingId(row.getObject("id", UUID.class)),
                                        new GroupId(row.getObject("group_id", UUID.class)),
                                        row.getString("title"),
                                        row.getObject("day", LocalDate.class),
                                        row.getInt("attendance"),
                                        row.getInt("administrations")))
                .list();
    }

    @Override
    public List<Met> metIn(NetworkId network, int year) {
        NetworkScope.requireBound(network);
        return jdbc.sql(
                        "select m.group_id, count(distinct m.id) as meetings, "
                                + THERE
                                + HELD
                                + " group by m.group_id"
                                + " order by meetings desc, attendance desc, m.group_id")
                .param("year", year)
                .query(
                        (row, _) ->
                                new Met(
                                        new GroupId(row.getObject("group_id", UUID.class)),
                                        row.getInt("meetings"),
                                        row.getInt("attendance"),
                                        row.getInt("administrations")))
                .list();
    }

    @Override
    public List<Present> presentIn(NetworkId network, int year) {
        NetworkScope.requireBound(network);
        return jdbc.sql(
                        """
                        select a.regional_key,
                               (array_agg(a.administration_name
                                          order by m.starts_local desc))[1] as name,
                               count(distinct m.id) as meetings
                        """
                                + HELD
                                + """
                                  and a.regional_key is not null
                                group by a.regional_key
                                order by meetings desc, name
                                """)
                .param("year", year)
                .query(
                        (row, _) ->
                                new Present(
                                        new RegionalKey(row.getString("regional_key")),
                                        row.getString("name"),
                                        row.getInt("meetings")))
                .list();
    }

    @Override
    public List<Tasks> tasksOf(NetworkId network, int year) {
        NetworkScope.requireBound(network);
        return jdbc.sql(
                        """
                        select m.id, m.group_id, m.title, m.starts_local::date as day,
                               count(*) filter (where t.done_on between make_date(:year, 1, 1)
                                                and make_date(:year, 12, 31)) as done,
                               count(*) filter (where t.done_on is null
                                                or t.done_on > make_date(:year, 12, 31)) as open
                        from meeting_task t join meeting m on m.id = t.meeting_id
                        where m.starts_local < make_date(:year + 1, 1, 1)
                          and (t.done_on is null or t.done_on >= make_date(:year, 1, 1))
                        group by m.id, m.group_id, m.title, m.starts_local
                        order by m.starts_local, m.id
                        """)
                .param("year", year)
                .query(
                        (row, _) ->
                                new Tasks(
                                        new MeetingId(row.getObject("id", UUID.class)),
                                        new GroupId(row.getObject("group_id", UUID.class)),
                                        row.getString("title"),
                                        row.getObject("day", LocalDate.class),
                                        row.getInt("done"),
                                        row.getInt("open")))
                .list();
    }
}
