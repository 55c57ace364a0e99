package de.interkomm.hub.meetings.internal;

import com.github.f4b6a3.uuid.UuidCreator;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.Groups.Participant;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.AttendeeId;
import de.interkomm.hub.meetings.Duty;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingRooms.Attendee;
import de.interkomm.hub.meetings.MeetingRooms.Named;
import de.interkomm.hub.meetings.MeetingRooms.Revision;
import de.interkomm.hub.meetings.MeetingRooms.Stay;
import de.interkomm.hub.meetings.MinutesBooks.Chairing;
import de.interkomm.hub.meetings.MinutesBooks.Unrepresented;
import de.interkomm.hub.meetings.PresenceWay;
import de.interkomm.hub.meetings.Reply;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.Resolutions.OnAgenda;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who is there, and what is written down. */
@Component
class RoomRows {

    private final JdbcClient jdbc;

    RoomRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By meeting_attendee_meeting_idx and meeting_chairing_attendee_idx. */
    List<Attendee> attendees(MeetingId meeting) {
        Map<AttendeeId, List<Noted>> noted =
                noted(meeting).stream().collect(Collectors.groupingBy(Noted::attendee));
        return jdbc.sql(
                        """
                        select a.id, a.person_name, a.regional_key, a.administration_name, a.function,
                               a.invited_at is not null as invited, a.reply, a.deputy_name,
                               a.chairs or exists (select from meeting_chairing c
                                                   where c.attendee_id = a.id) as chairs,
                               a.newcomer
                        from meeting_attendee a
                        where a.meeting_id = ?
                        order by lower(a.person_name), a.id
                        """)
                .param(meeting.value())
                .query((row, _) -> attendee(row, noted))
                .list();
    }

    /** Each coming and going, in order; by meeting_presence_attendee_idx. */
    private List<Noted> noted(MeetingId meeting) {
        return jdbc.sql(
                        """
                        select p.attendee_id, p.by_deputy, p.arrived_at, p.left_at, p.way
                        from meeting_presence p
                        join meeting_attendee a on a.id = p.attendee_id
                        where a.meeting_id = ?
                        order by p.arrived_at, p.id
                        """)
                .param(meeting.value())
                .query((row, _) -> noted(row))
                .list();
    }

    private static Noted noted(ResultSet row) throws SQLException {
        return new Noted(
                new AttendeeId(row.getObject("attendee_id", UUID.class)),
                Sitter.of(row),
                new Stay(
                        row.getTimestamp("arrived_at").toInstant(),
                        instant(row.getTimestamp("left_at")),
                        PresenceWay.valueOf(row.getString("way"))));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** Keeps which administrations the group has as the meeting is opened. */
    void keep(MeetingId meeting, List<Participant> administrations) {
        jdbc.sql(
                        """
                        insert into meeting_administration
                            (meeting_id, regional_key, administration_name)
                        select :meeting, one.key, one.name
                        from unnest(:keys, :names) as one(key, name)
                        on conflict do nothing
                        """)
                .param("meeting", meeting.value())
                .param(
                        "keys",
                        administrations.stream()
                                .map(one -> one.administration().value())
                                .toArray(String[]::new))
                .param(
                        "names",
                        administrations.stream().map(Participant::name).toArray(String[]::new))
                .update();
    }

    /** The administrations of the group that had nobody in it, by name. */
    List<Unrepresented> unrepresented(MeetingId meeting) {
        return jdbc.sql(
                        """
                        select o.regional_key, o.administration_name from meeting_administration o
                        where o.meeting_id = :meeting and not exists (
                            select from meeting_attendee a
                            where a.meeting_id = :meeting and a.regional_key = o.regional_key
                              and a.function <> 'GUEST')
                        order by o.administration_name
                        """)
                .param("meeting", meeting.value())
                .query(
                        (row, _) ->
                                new Unrepresented(
                                        new RegionalKey(row.getString("regional_key")),
                                        row.getString("administration_name")))
                .list();
    }

    /** Whose votes they could have cast; without those who came without an account. */
    List<Voting> voting(MeetingId meeting) {
        return jdbc.sql(
                        """
                        select id, account_id,
                               case when function <> 'GUEST' then regional_key end as regional_key
                        from meeting_attendee where meeting_id = ? and account_id is not null
                        """)
                .param(meeting.value())
                .query(
                        (row, _) ->
                                new Voting(
                                        new AttendeeId(row.getObject("id", UUID.class)),
                                        new AccountId(row.getObject("account_id", UUID.class)),
                                        key(row)))
                .list();
    }

    /** Those with an account who are there, or whose deputies are. */
    List<There> there(MeetingId meeting) {
        return jdbc.sql(
                        """
                        select a.account_id, a.regional_key, a.function, p.by_deputy
                        from meeting_attendee a
                        join meeting_presence p on p.attendee_id = a.id and p.left_at is null
                        where a.meeting_id = ? and a.account_id is not null
                        order by a.id
                        """)
                .param(meeting.value())
                .query(
                        (row, _) -> {
                            String function = row.getString("function");
                            return new There(
                                    new AccountId(row.getObject("account_id", UUID.class)),
                                    key(row),
                                    function == null ? null : GroupFunction.valueOf(function),
                                    Sitter.of(row));
                        })
                .list();
    }

    @Nullable Named holder(MeetingId meeting, Duty duty) {
        return jdbc.sql(
                        "select account_id, person_name from meeting_attendee where meeting_id = ?"
                                + " and account_id is not null and "
                                + column(duty))
                .param(meeting.value())
                .query(
                        (row, _) ->
                                new Named(
                                        new AccountId(row.getObject("account_id", UUID.class)),
                                        row.getString("person_name")))
                .optional()
                .orElse(null);
    }

    /**
     * @param attendee {@code null} for nobody
     */
    void name(MeetingId meeting, Duty duty, @Nullable AttendeeId attendee) {
        String column = column(duty);
        jdbc.sql(
                        "update meeting_attendee set "
                                + column
                                + " = false where meeting_id = ? and "
                                + column)
                .param(meeting.value())
                .update();
        if (attendee != null) {
            jdbc.sql("update meeting_attendee set " + column + " = true where id = ?")
                    .param(attendee.value())
                    .update();
        }
    }

    /** Keeps who chairs from now on, as far as that has changed. */
    void keepChair(MeetingId meeting, Instant at) {
        jdbc.sql(
                        """
                        update meeting_chairing c set until_at = greatest(c.from_at, :at)
                        from meeting_attendee a
                        where a.id = c.attendee_id and a.meeting_id = :meeting
                          and c.until_at is null and not a.chairs
                        """)
                .param("meeting", meeting.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        keepChair(meeting, at, false);
    }

    /** Whoever opens a meeting that nobody was named to chair does. */
    void chairByOpening(MeetingId meeting, AttendeeId opener, Instant at) {
        name(meeting, Duty.CHAIR, opener);
        keepChair(meeting, at, true);
    }

    private void keepChair(MeetingId meeting, Instant at, boolean byOpening) {
        jdbc.sql(
                        """
                        insert into meeting_chairing (id, attendee_id, from_at, by_opening)
                        select :id, a.id, :at, :opening from meeting_attendee a
                        where a.meeting_id = :meeting and a.chairs
                        on conflict (attendee_id) where until_at is null do nothing
                        """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("meeting", meeting.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("opening", byOpening)
                .update();
    }

    /** Whoever is named chairs, or has chaired, all of it. */
    void forgetChairs(MeetingId meeting) {
        jdbc.sql(
                        """
                        delete from meeting_chairing where attendee_id in
                            (select id from meeting_attendee where meeting_id = ?)
                        """)
                .param(meeting.value())
                .update();
    }

    /** Who has chaired while it was held, in their order; nobody where that was not kept. */
    List<Chairing> chairings(MeetingId meeting) {
        return jdbc.sql(
                        """
                        select a.person_name, c.from_at, c.until_at
                        from meeting_chairing c join meeting_attendee a on a.id = c.attendee_id
                        where a.meeting_id = ? order by c.from_at, c.id
                        """)
                .param(meeting.value())
                .query(
                        (row, _) ->
                                new Chairing(
                                        row.getString("person_name"),
                                        instant(row.getTimestamp("from_at")),
                                        instant(row.getTimestamp("until_at"))))
                .list();
    }

    private static String column(Duty duty) {
        return switch (duty) {
            case CHAIR -> "chairs";
            case MINUTES -> "takes_minutes";
        };
    }

    private static Attendee attendee(ResultSet row, Map<AttendeeId, List<Noted>> noted)
            throws SQLException {
        String function = row.getString("function");
        AttendeeId id = new AttendeeId(row.getObject("id", UUID.class));
        List<Noted> own = noted.getOrDefault(id, List.of());
        return new Attendee(
                id,
                row.getString("person_name"),
                key(row),
                row.getString("administration_name"),
                function == null ? null : GroupFunction.valueOf(function),
                row.getBoolean("invited"),
                Reply.valueOf(row.getString("reply")),
                row.getString("deputy_name"),
                row.getBoolean("chairs"),
                row.getBoolean("newcomer"),
                stays(own, Sitter.THEMSELVES),
                stays(own, Sitter.DEPUTY));
    }

    private static List<Stay> stays(List<Noted> noted, Sitter sitter) {
        List<Stay> stays = new ArrayList<>();
        for (Noted one : noted) {
            if (one.sitter() != sitter) {
                continue;
            }
            boolean goesOn = !stays.isEmpty() && stays.getLast().touches(one.stay());
            stays.add(goesOn ? stays.removeLast().until(one.stay()) : one.stay());
        }
        return stays;
    }

    private static @Nullable RegionalKey key(ResultSet row) throws SQLException {
        String key = row.getString("regional_key");
        return key == null ? null : new RegionalKey(key);
    }

    boolean isOf(MeetingId meeting, AttendeeId attendee) {
        return jdbc.sql(
                        "select exists (select 1 from meeting_attendee where id = ? and meeting_id"
                                + " = ?)")
                .params(attendee.value(), meeting.value())
                .query(Boolean.class)
                .single();
    }

    boolean hasDeputy(AttendeeId attendee) {
        return jdbc.sql("select deputy_name <> '' from meeting_attendee where id = ?")
                .param(attendee.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * Whoever is there already is there in that way from now on; of a person and their deputy one
     * goes when the other comes.
     */
    void arrive(AttendeeId attendee, Sitter sitter, PresenceWay way, Instant at) {
        boolean deputy = sitter == Sitter.DEPUTY;
        jdbc.sql(
                        """
                        update meeting_presence set left_at = greatest(arrived_at, :at)
                        where attendee_id = :attendee and left_at is null and by_deputy <> :deputy
                        """)
                .param("attendee", attendee.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("deputy", deputy)
                .update();
        jdbc.sql(
                        """
                        insert into meeting_presence (id, attendee_id, arrived_at, way, by_deputy)
                        values (:id, :attendee, :at, :way, :deputy)
                        on conflict (attendee_id) where left_at is null
                        do update set way = excluded.way
                        """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("attendee", attendee.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("way", way.name())
                .param("deputy", deputy)
                .update();
    }

    /** Whoever is there already, or has their deputy there, stays noted as they are. */
    void appear(AttendeeId attendee, PresenceWay unlessFromAfar, Instant at) {
        jdbc.sql(
                        """
                        insert into meeting_presence (id, attendee_id, arrived_at, way, by_deputy)
                        select :id, a.id, :at,
                               case a.reply when 'REMOTE' then 'REMOTE' else :way end, false
                        from meeting_attendee a where a.id = :attendee
                        on conflict (attendee_id) where left_at is null do nothing
                        """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("attendee", attendee.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("way", unlessFromAfar.name())
                .update();
    }

    void leave(AttendeeId attendee, Instant at) {
        jdbc.sql(
                        "update meeting_presence set left_at = greatest(arrived_at, ?) where"
                                + " attendee_id = ? and left_at is null")
                .params(at.atOffset(ZoneOffset.UTC), attendee.value())
                .update();
    }

    /**
     * They have never come: nothing says so any more, nor that they chaired. Whoever was only on
     * the list because they had come, without an account, is not on it.
     */
    void strike(AttendeeId attendee, Sitter sitter) {
        jdbc.sql("delete from meeting_presence where attendee_id = ? and by_deputy = ?")
                .params(attendee.value(), sitter == Sitter.DEPUTY)
                .update();
        if (sitter == Sitter.THEMSELVES) {
            jdbc.sql("delete from meeting_chairing where attendee_id = ?")
                    .param(attendee.value())
                    .update();
            jdbc.sql("update meeting_attendee set chairs = false where id = ?")
                    .param(attendee.value())
                    .update();
            jdbc.sql("delete from meeting_attendee where id = ? and account_id is null")
                    .param(attendee.value())
                    .update();
        }
    }

    /**
     * Whether nothing but its opening has left a trace in a meeting: nobody was noted as there
     * since, no item is settled or written about, and there is no task.
     */
    boolean isUntouched(MeetingId meeting) {
        return jdbc.sql(
                        """
                        select not exists (select from meeting_presence p
                                           join meeting_attendee a on a.id = p.attendee_id
                                           where a.meeting_id = m.id and p.arrived_at > m.opened_at)
                               and not exists (select from agenda_item i
                                               where i.meeting_id = m.id and i.state <> 'OPEN')
                               and not exists (select from minutes_text t
                                               join agenda_item i on i.id = t.item_id
                                               where i.meeting_id = m.id and t.text <> '')
                               and not exists (select from meeting_task t where t.meeting_id = m.id)
                        from meeting m where m.id = ?
                        """)
                .param(meeting.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * All that opening a meeting has noted is gone: who was there and could be, the administrations
     * of the group, and the chair of whoever opened it. What was said of duties otherwise stays.
     */
    void forgetOpening(MeetingId meeting) {
        jdbc.sql(
                        """
                        update meeting_attendee a set chairs = false
                        where a.meeting_id = ? and exists (
                            select from meeting_chairing c
                            where c.attendee_id = a.id and c.by_opening and c.until_at is null)
                        """)
                .param(meeting.value())
                .update();
        forgetChairs(meeting);
        jdbc.sql(
                        """
                        delete from meeting_presence where attendee_id in
                            (select id from meeting_attendee where meeting_id = ?)
                        """)
                .param(meeting.value())
                .update();
        jdbc.sql(
                        """
                        delete from meeting_attendee
                        where meeting_id = ? and invited_at is null and not chairs
                          and not takes_minutes
                        """)
                .param(meeting.value())
                .update();
        jdbc.sql("delete from meeting_administration where meeting_id = ?")
                .param(meeting.value())
                .update();
        turnTo(meeting, null);
        jdbc.sql("update agenda_item set called = false where meeting_id = ?")
                .param(meeting.value())
                .update();
    }

    void endChairs(MeetingId meeting, Instant at) {
        jdbc.sql(
                        """
                        update meeting_chairing set until_at = greatest(from_at, ?)
                        where until_at is null
                          and attendee_id in (select id from meeting_attendee where meeting_id = ?)
                        """)
                .params(at.atOffset(ZoneOffset.UTC), meeting.value())
                .update();
    }

    void allLeave(MeetingId meeting, Instant at) {
        jdbc.sql(
                        """
                        update meeting_presence set left_at = greatest(arrived_at, ?)
                        where left_at is null
                          and attendee_id in (select id from meeting_attendee where meeting_id = ?)
                        """)
                .params(at.atOffset(ZoneOffset.UTC), meeting.value())
                .update();
    }

    AttendeeId welcome(MeetingId meeting, String name, @Nullable String from) {
        AttendeeId id = AttendeeId.next();
        jdbc.sql(
                        """
                        insert into meeting_attendee
                            (id, meeting_id, person_name, administration_name, reply, deputy_name)
                        values (:id, :meeting, :name, :from, 'NONE', '')
                        """)
                .param("id", id.value())
                .param("meeting", meeting.value())
                .param("name", name)
                .param("from", from)
                .update();
        return id;
    }

    @Nullable AgendaItemId current(MeetingId meeting) {
        return jdbc.sql(
                        "select current_item from meeting where id = ? and current_item is not"
                                + " null")
                .param(meeting.value())
                .query((row, _) -> new AgendaItemId(row.getObject(1, UUID.class)))
                .optional()
                .orElse(null);
    }

    /**
     * @param item {@code null} for none
     */
    void turnTo(MeetingId meeting, @Nullable AgendaItemId item) {
        jdbc.sql("update meeting set current_item = :item::uuid where id = :meeting")
                .param("item", item == null ? null : item.toString())
                .param("meeting", meeting.value())
                .update();
        if (item != null) {
            jdbc.sql("update agenda_item set called = true where id = ?")
                    .param(item.value())
                    .update();
        }
    }

    // ---- minutes

    Map<AgendaItemId, String> minutes(MeetingId meeting) {
        Map<AgendaItemId, String> texts = new HashMap<>();
        jdbc.sql(
                        """
                        select t.item_id, t.text from minutes_text t
                        join agenda_item i on i.id = t.item_id where i.meeting_id = ?
                        """)
                .param(meeting.value())
                .query(
                        row -> {
                            texts.put(
                                    new AgendaItemId(row.getObject("item_id", UUID.class)),
                                    row.getString("text"));
                        });
        return texts;
    }

    void keepUnvoted(List<OnAgenda> motions) {
        motions.forEach(
                one ->
                        jdbc.sql(
                                        """
                                        insert into agenda_item_unvoted
                                            (item_id, resolution_id, title, text)
                                        values (?, ?, ?, ?)
                                        """)
                                .params(
                                        one.item(),
                                        one.card().id().value(),
                                        one.card().title(),
                                        one.card().text())
                                .update());
    }

    /** What nobody voted on at a meeting that is over, as it was then. */
    List<Unvoted> unvoted(MeetingId meeting) {
        return jdbc.sql(
                        """
                        select u.* from agenda_item_unvoted u
                        join agenda_item i on i.id = u.item_id
                        where i.meeting_id = ?
                        order by u.resolution_id
                        """)
                .param(meeting.value())
                .query(
                        (row, _) ->
                                new Unvoted(
                                        new AgendaItemId(row.getObject("item_id", UUID.class)),
                                        new ResolutionId(
                                                row.getObject("resolution_id", UUID.class)),
                                        row.getString("title"),
                                        row.getString("text")))
                .list();
    }

    boolean isWritable(MeetingId meeting) {
        return jdbc.sql(
                        "select state in ('UNDER_WAY', 'HELD') and minutes_state = 'OPEN' from"
                                + " meeting where id = ?")
                .param(meeting.value())
                .query(Boolean.class)
                .single();
    }

    /** What stands there, held against everybody else who writes. */
    String lockText(AgendaItemId item, String by, Instant at) {
        jdbc.sql(
                        "insert into minutes_text (item_id, text, saved_by, saved_at) values (?,"
                                + " '', ?, ?) on conflict do nothing")
                .params(item.value(), by, at.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("select text from minutes_text where item_id = ? for update")
                .param(item.value())
                .query(String.class)
                .single();
    }

    void write(AgendaItemId item, String text, String by, Instant at) {
        jdbc.sql(
                        "update minutes_text set text = ?, saved_by = ?, saved_at = ? where item_id"
                                + " = ?")
                .params(text, by, at.atOffset(ZoneOffset.UTC), item.value())
                .update();
    }

    /**
     * Nobody can close the minutes, nor take the opening back, until the transaction ends.
     *
     * @return whether they can still be written
     */
    boolean touchMinutes(MeetingId meeting) {
        return jdbc.sql(
                                "update meeting set minutes_revision = minutes_revision + 1 where"
                                        + " id = ? and minutes_state = 'OPEN' and state in"
                                        + " ('UNDER_WAY', 'HELD')")
                        .param(meeting.value())
                        .update()
                == 1;
    }

    Map<MeetingId, Revision> revisions(Collection<MeetingId> meetings) {
        Map<MeetingId, Revision> found = new HashMap<>();
        if (meetings.isEmpty()) {
            return found;
        }
        jdbc.sql("select id, revision, minutes_revision from meeting where id in (:ids)")
                .param("ids", meetings.stream().map(MeetingId::value).toList())
                .query(
                        row -> {
                            found.put(
                                    new MeetingId(row.getObject("id", UUID.class)),
                                    new Revision(
                                            row.getLong("revision"),
                                            row.getLong("minutes_revision"),
                                            0));
                        });
        return found;
    }

    /** A motion that stood on an item, and how it read. */
    record Unvoted(AgendaItemId item, ResolutionId motion, String title, String text) {}

    /** That somebody, or their deputy, was there for a time. */
    private record Noted(AttendeeId attendee, Sitter sitter, Stay stay) {}

    /** Somebody with an account who is there, or whose deputy is. */
    record There(
            AccountId account,
            @Nullable RegionalKey administration,
            @Nullable GroupFunction function,
            Sitter sitter) {}

    /** Somebody with an account, and the administration they are there for. */
    record Voting(AttendeeId attendee, AccountId account, @Nullable RegionalKey administration) {}

    /** Who of an attendee is there. */
    enum Sitter {
        THEMSELVES,
        /** Whom they have named in their answer. */
        DEPUTY;

        private static Sitter of(ResultSet row) throws SQLException {
            return row.getBoolean("by_deputy") ? DEPUTY : THEMSELVES;
        }
    }
}
