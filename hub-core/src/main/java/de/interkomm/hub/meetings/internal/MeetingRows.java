package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupViewer;
import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.Audience;
import de.interkomm.hub.meetings.MeetingForm;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingState;
import de.interkomm.hub.meetings.MeetingTime;
import de.interkomm.hub.meetings.Meetings.Card;
import de.interkomm.hub.meetings.Rhythm;
import de.interkomm.hub.meetings.internal.MeetingMails.Announced;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads meetings as one viewer may. Lists rely on meeting_group_idx and meeting_starts_idx. */
@Component
class MeetingRows {

    static final String COLUMNS =
            """
            m.id, m.group_id, g.name as group_name, m.title, m.starts_local, m.ends_local, m.form,
            m.place, m.state, m.opened_at, m.closed_at
            """;

    private static final String SEEN =
            " from meeting m join network_group g on g.id = m.group_id where " + GroupViewer.SEES;

    private static final String CARDS = "select " + COLUMNS + SEEN;

    private static final String AHEAD =
            " and m.state in ('PLANNED', 'INVITED', 'UNDER_WAY') and (m.ends_at > :now or m.state ="
                    + " 'UNDER_WAY')";

    private static final String OVER =
            " and m.group_id = :group and (m.state = 'HELD' or (m.state <> 'UNDER_WAY' and"
                    + " m.ends_at <= :now))";

    private final JdbcClient jdbc;

    MeetingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Card> upcoming(GroupViewer viewer, GroupId group, Instant now) {
        return jdbc.sql(
                        CARDS
                                + AHEAD
                                + " and m.group_id = :group order by m.starts_at, m.id limit 200")
                .params(viewer.parameters())
                .param("group", group.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> cardAsHeld(row))
                .list();
    }

    List<Card> calledOff(GroupViewer viewer, GroupId group, Instant now) {
        return jdbc.sql(
                        CARDS
                                + " and m.group_id = :group and m.state = 'CANCELLED' and m.ends_at"
                                + " > :now order by m.starts_at, m.id limit 200")
                .params(viewer.parameters())
                .param("group", group.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> card(row))
                .list();
    }

    List<Card> past(GroupViewer viewer, GroupId group, Instant now, long offset, int limit) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + SEEN
                                + OVER
                                + " order by m.starts_at desc, m.id desc limit :limit offset"
                                + " :offset")
                .params(viewer.parameters())
                .param("group", group.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> cardAsHeld(row))
                .list();
    }

    int countPast(GroupViewer viewer, GroupId group, Instant now) {
        return jdbc.sql("select count(*)" + SEEN + OVER)
                .params(viewer.parameters())
                .param("group", group.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    List<Card> next(GroupViewer viewer, Instant now, int most) {
        return jdbc.sql(CARDS + AHEAD + " order by m.starts_at, m.id limit :most")
                .params(viewer.parameters())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) -> cardAsHeld(row))
                .list();
    }

    List<Card> ofSeries(GroupViewer viewer, UUID series) {
        return jdbc.sql(CARDS + " and m.series_id = :series order by m.starts_at, m.id")
                .params(viewer.parameters())
                .param("series", series)
                .query((row, _) -> cardAsHeld(row))
                .list();
    }

    Optional<Found> find(GroupViewer viewer, MeetingId id) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + ", m.version, m.link, m.accessibility, m.cancel_reason,"
                                + " m.series_id, m.revision, m.current_item,"
                                + " m.opening_taken_back_at, "
                                + GroupViewer.BELONGS
                                + " as belongs from meeting m join network_group g on g.id ="
                                + " m.group_id where "
                                + GroupViewer.SEES
                                + " and m.id = :id")
                .params(viewer.parameters())
                .param("id", id.value())
                .query(
                        (row, _) ->
                                new Found(
                                        card(row),
                                        row.getInt("version"),
                                        row.getString("link"),
                                        row.getString("accessibility"),
                                        row.getString("cancel_reason"),
                                        row.getObject("series_id", UUID.class),
                                        row.getBoolean("belongs")
                                                ? Audience.INTERNAL
                                                : Audience.PUBLIC,
                                        row.getLong("revision"),
                                        current(row),
                                        instant(row, "opening_taken_back_at"),
                                        instant(row, "opened_at"),
                                        instant(row, "closed_at")))
                .optional();
    }

    /** As those who belong to the group may know it. */
    Optional<Announced> announced(MeetingId id) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + ", m.link, m.cancel_reason, m.calendar_sequence from meeting m"
                                + " join network_group g on g.id = m.group_id where m.id = ?")
                .param(id.value())
                .query((row, _) -> announced(row))
                .optional();
    }

    /** Where somebody is invited, or will be as their group meets, the next one first. */
    List<Card> ahead(GroupViewer member, Instant now) {
        return jdbc.sql(
                        CARDS
                                + AHEAD
                                + """
                                and (exists (select from meeting_attendee a
                                            where a.meeting_id = m.id
                                              and a.account_id = :viewer::uuid
                                              and a.invited_at is not null)
                                     or
                                """
                                + GroupViewer.BELONGS
                                + ") order by m.starts_at, m.id limit 50")
                .params(member.parameters())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> cardAsHeld(row))
                .list();
    }

    /** Those of all groups somebody belongs to, by meeting_group_idx. */
    List<Announced> ofGroupsOf(GroupViewer viewer, Instant since) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + ", m.link, m.cancel_reason, m.calendar_sequence from meeting m"
                                + " join network_group g on g.id = m.group_id where "
                                + GroupViewer.BELONGS
                                + " and m.ends_at > :since order by m.starts_at, m.id limit 2000")
                .params(viewer.parameters())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> announced(row))
                .list();
    }

    private static Announced announced(ResultSet row) throws SQLException {
        Card card = card(row);
        String link = row.getString("link");
        Instant opened = instant(row, "opened_at");
        return new Announced(
                card,
                opened == null ? card.time() : card.time().opened(opened),
                Meeting.where(card.place(), link),
                Meeting.linkFollows(card.form(), link),
                row.getString("cancel_reason"),
                row.getInt("calendar_sequence"));
    }

    boolean belongs(GroupViewer viewer, GroupId group) {
        return jdbc.sql(
                        "select exists (select 1 from network_group g where g.id = :group and "
                                + GroupViewer.BELONGS
                                + ")")
                .params(viewer.parameters())
                .param("group", group.value())
                .query(Boolean.class)
                .single();
    }

    void addSeries(UUID id, GroupId group, Rhythm rhythm) {
        jdbc.sql("insert into meeting_series (id, group_id, rhythm) values (?, ?, ?)")
                .params(id, group.value(), rhythm.name())
                .update();
    }

    /** The meetings of a group that have not yet begun, the next one first. */
    List<MeetingId> ahead(GroupId group, Instant now) {
        return jdbc.sql(
                        """
                        select id from meeting
                        where group_id = :group and state in ('PLANNED', 'INVITED')
                          and starts_at > :now
                        order by starts_at, id
                        """)
                .param("group", group.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new MeetingId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Open pages show something else now. */
    void touch(MeetingId id) {
        jdbc.sql("update meeting set revision = revision + 1 where id = ?")
                .param(id.value())
                .update();
    }

    static Card card(ResultSet row) throws SQLException {
        return card(row, planned(row));
    }

    /** The same with when it is, or was, held. */
    static Card cardAsHeld(ResultSet row) throws SQLException {
        return card(row, held(row));
    }

    /** When a meeting is held, or was; when it is planned as long as nobody has opened it. */
    static MeetingTime held(ResultSet row) throws SQLException {
        return held(planned(row), instant(row, "opened_at"), instant(row, "closed_at"));
    }

    private static MeetingTime held(
            MeetingTime planned, @Nullable Instant opened, @Nullable Instant closed) {
        if (opened == null) {
            return planned;
        }
        return closed == null ? planned.opened(opened) : planned.held(opened, closed);
    }

    private static @Nullable AgendaItemId current(ResultSet row) throws SQLException {
        UUID item = row.getObject("current_item", UUID.class);
        return item == null ? null : new AgendaItemId(item);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static MeetingTime planned(ResultSet row) throws SQLException {
        return new MeetingTime(
                row.getObject("starts_local", LocalDateTime.class),
                row.getObject("ends_local", LocalDateTime.class));
    }

    private static Card card(ResultSet row, MeetingTime time) throws SQLException {
        return new Card(
                new MeetingId(row.getObject("id", UUID.class)),
                new GroupId(row.getObject("group_id", UUID.class)),
                row.getString("group_name"),
                row.getString("title"),
                time,
                MeetingForm.valueOf(row.getString("form")),
                row.getString("place"),
                MeetingState.valueOf(row.getString("state")));
    }

    /**
     * A meeting without its agenda.
     *
     * @param reads what of it the viewer gets to see
     */
    record Found(
            Card card,
            int version,
            String link,
            String accessibility,
            String cancelReason,
            @Nullable UUID series,
            Audience reads,
            long revision,
            @Nullable AgendaItemId current,
            @Nullable Instant openingTakenBackAt,
            @Nullable Instant openedAt,
            @Nullable Instant closedAt) {

        /** When it is held, or was; when it is planned as long as nobody has opened it. */
        MeetingTime held() {
            return MeetingRows.held(card.time(), openedAt, closedAt);
        }

        /** As it stands among others. */
        Card asHeld() {
            return new Card(
                    card.id(),
                    card.group(),
                    card.groupName(),
                    card.title(),
                    held(),
                    card.form(),
                    card.place(),
                    card.state());
        }
    }
}
