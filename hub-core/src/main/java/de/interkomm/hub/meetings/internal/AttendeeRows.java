package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupPeople.Belonging;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.meetings.AttendeeId;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingInvitations.Invitee;
import de.interkomm.hub.meetings.Reply;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who is invited to meetings and what they answer, by meeting_attendee_meeting_idx. */
@Component
class AttendeeRows {

    private final JdbcClient jdbc;

    AttendeeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever is in it already stays as they are. */
    AttendeeId ensure(MeetingId meeting, Belonging person) {
        var administration = person.administration();
        jdbc.sql(
                        """
                        insert into meeting_attendee
                            (id, meeting_id, account_id, person_name, mailbox, regional_key,
                             administration_name, function, reply, deputy_name)
                        values (:id, :meeting, :account, :name, :mailbox, :key, :administration,
                                :function, 'NONE', '')
                        on conflict do nothing
                        """)
                .param("id", AttendeeId.next().value())
                .param("meeting", meeting.value())
                .param("account", person.account().value())
                .param("name", person.name())
                .param("mailbox", person.mailbox().address())
                .param("key", administration == null ? null : administration.value())
                .param("administration", person.administrationName())
                .param("function", person.function().name())
                .update();
        return jdbc.sql("select id from meeting_attendee where meeting_id = ? and account_id = ?")
                .params(meeting.value(), person.account().value())
                .query((row, _) -> new AttendeeId(row.getObject("id", UUID.class)))
                .single();
    }

    /**
     * Nobody missed them, unless their administration was in the group as the meeting was opened.
     */
    void markNewcomer(AttendeeId id) {
        jdbc.sql(
                        """
                        update meeting_attendee a set newcomer = not exists (
                            select from meeting_administration o
                            where o.meeting_id = a.meeting_id and o.regional_key = a.regional_key)
                        where a.id = ?
                        """)
                .param(id.value())
                .update();
    }

    /** Who has an account and is in it. */
    Set<AccountId> accounts(MeetingId meeting) {
        return jdbc.sql(
                        "select account_id from meeting_attendee where meeting_id = ? and"
                                + " account_id is not null")
                .param(meeting.value())
                .query((row, _) -> new AccountId(row.getObject("account_id", UUID.class)))
                .set();
    }

    void markInvited(AttendeeId id, Instant at) {
        jdbc.sql(
                        "update meeting_attendee set invited_at = coalesce(invited_at, ?) where id"
                                + " = ?")
                .params(at.atOffset(ZoneOffset.UTC), id.value())
                .update();
    }

    /** Reminders come again when the meeting is at another time. */
    void remindAgain(MeetingId meeting) {
        jdbc.sql("update meeting_attendee set reminded_at = null where meeting_id = ?")
                .param(meeting.value())
                .update();
    }

    List<Invited> invited(MeetingId meeting) {
        return jdbc.sql(
                        """
                        select * from meeting_attendee
                        where meeting_id = ? and invited_at is not null
                        order by lower(person_name), id
                        """)
                .param(meeting.value())
                .query((row, _) -> invited(row))
                .list();
    }

    Optional<Invited> find(AttendeeId id) {
        return jdbc.sql("select * from meeting_attendee where id = ? and mailbox is not null")
                .param(id.value())
                .query((row, _) -> invited(row))
                .optional();
    }

    Optional<Invitee> invitee(MeetingId meeting, AccountId account) {
        return jdbc.sql(
                        "select * from meeting_attendee where meeting_id = ? and account_id = ? and"
                                + " invited_at is not null")
                .params(meeting.value(), account.value())
                .query((row, _) -> invitee(row))
                .optional();
    }

    void answer(AttendeeId id, Reply reply, String deputy, Instant at) {
        jdbc.sql(
                        """
                        update meeting_attendee
                        set reply = :reply, deputy_name = :deputy, replied_at = :at
                        where id = :id
                        """)
                .param("reply", reply.name())
                .param("deputy", deputy)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    /** Takes on everybody who is to be reminded by now, once. */
    List<Invited> takeForReminder(Instant now, int remindDays) {
        return jdbc.sql(
                        """
                        update meeting_attendee a set reminded_at = :now
                        from meeting m left join meeting_rules r on r.group_id = m.group_id
                        where m.id = a.meeting_id and m.state = 'INVITED' and m.starts_at > :now
                          and m.starts_at <= :now + make_interval(days => coalesce(r.remind_days, :days))
                          and a.reminded_at is null and a.invited_at is not null
                          and a.invited_at < :now - interval '1 day'
                          and a.reply <> 'NO' and a.mailbox is not null
                        returning a.*
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("days", remindDays)
                .query((row, _) -> invited(row))
                .list();
    }

    private static Invited invited(ResultSet row) throws SQLException {
        return new Invited(
                new MeetingId(row.getObject("meeting_id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                new Mailbox(row.getString("mailbox")),
                invitee(row));
    }

    private static Invitee invitee(ResultSet row) throws SQLException {
        String function = row.getString("function");
        return new Invitee(
                new AttendeeId(row.getObject("id", UUID.class)),
                row.getString("person_name"),
                row.getString("administration_name"),
                function == null ? null : GroupFunction.valueOf(function),
                Reply.valueOf(row.getString("reply")),
                row.getString("deputy_name"),
                instant(row.getTimestamp("replied_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** Somebody who is invited, with where to write to. */
    record Invited(MeetingId meeting, AccountId account, Mailbox mailbox, Invitee invitee) {}
}
