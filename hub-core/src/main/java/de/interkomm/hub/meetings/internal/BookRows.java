package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.documents.DocumentId;
import de.interkomm.hub.governance.GroupViewer;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.ApprovalWay;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MinutesBooks.NoteKind;
import de.interkomm.hub.meetings.MinutesBooks.Settled;
import de.interkomm.hub.meetings.MinutesBooks.Settlement;
import de.interkomm.hub.meetings.MinutesBooks.Stage;
import de.interkomm.hub.meetings.MinutesState;
import de.interkomm.hub.meetings.NoteId;
import de.interkomm.hub.resolutions.ResolutionId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** How far minutes are, and what was added to them. */
@Component
class BookRows {

    /** Whether an objection to the minutes of the meeting m stands. */
    static final String STANDS =
            """
            exists (select from minutes_note n
                    where n.meeting_id = m.id and n.kind = 'OBJECTION' and n.settled_at is null)
            """;

    private final JdbcClient jdbc;

    BookRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Progress progress(MeetingId meeting) {
        return jdbc.sql(
                        "select state, minutes_state, approval, approval_until, approved_on,"
                            + " opened_at, closed_at, minutes_document_id from meeting where id ="
                            + " ?")
                .param(meeting.value())
                .query(
                        (row, _) -> {
                            String approval = row.getString("approval");
                            UUID document = row.getObject("minutes_document_id", UUID.class);
                            return new Progress(
                                    row.getString("state").equals("HELD"),
                                    MinutesState.valueOf(row.getString("minutes_state")),
                                    approval == null ? null : ApprovalWay.valueOf(approval),
                                    row.getObject("approval_until", LocalDate.class),
                                    row.getObject("approved_on", LocalDate.class),
                                    document == null ? null : new DocumentId(document),
                                    instant(row.getTimestamp("opened_at")),
                                    instant(row.getTimestamp("closed_at")));
                        })
                .single();
    }

    /** Of those that were held; others than the group's people see only what is approved. */
    Map<MeetingId, Stage> stages(GroupViewer viewer, Collection<MeetingId> meetings) {
        Map<MeetingId, Stage> found = new HashMap<>();
        jdbc.sql(
                        "select m.id, case when m.minutes_state = 'PROPOSED' and "
                                + STANDS
                                + " then 'OBJECTED' else m.minutes_state end as stage"
                                + " from meeting m join network_group g on g.id = m.group_id"
                                + " where m.id in (:meetings) and m.state = 'HELD' and "
                                + GroupViewer.SEES
                                + " and (m.minutes_state = 'APPROVED' or "
                                + GroupViewer.BELONGS
                                + ")")
                .params(viewer.parameters())
                .param("meetings", meetings.stream().map(MeetingId::value).toList())
                .query(
                        row -> {
                            found.put(
                                    new MeetingId(row.getObject("id", UUID.class)),
                                    Stage.valueOf(row.getString("stage")));
                        });
        return found;
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    NoteId add(
            MeetingId meeting,
            @Nullable AgendaItemId item,
            NoteKind kind,
            String text,
            Actor by,
            Instant at) {
        NoteId id = NoteId.next();
        jdbc.sql(
                        """
                        insert into minutes_note
                            (id, meeting_id, item_id, kind, text, account_id, person_name, mailbox,
                             noted_at)
                        values (:id, :meeting, :item::uuid, :kind, :text, :account, :name, :mailbox,
                                :at)
                        """)
                .param("id", id.value())
                .param("meeting", meeting.value())
                .param("item", item == null ? null : item.toString())
                .param("kind", kind.name())
                .param("text", text)
                .param("account", by.account().value())
                .param("name", by.name())
                .param("mailbox", by.mailbox().address())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /**
     * Objections that are settled already stay as they are.
     *
     * @return who has raised those that are now
     */
    Set<AccountId> answer(
            MeetingId meeting, Set<NoteId> objections, NoteId correction, Instant at) {
        return objections.isEmpty()
                ? Set.of()
                : jdbc.sql(
                                """
                                update minutes_note set settled_at = :at, settled_by = :correction
                                where meeting_id = :meeting and kind = 'OBJECTION'
                                  and settled_at is null and id in (:objections)
                                returning account_id
                                """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("correction", correction.value())
                        .param("meeting", meeting.value())
                        .param("objections", objections.stream().map(NoteId::value).toList())
                        .query((row, _) -> new AccountId(row.getObject("account_id", UUID.class)))
                        .set();
    }

    /**
     * @return what it said, if it is an objection of that person, and stood
     */
    Optional<String> withdraw(MeetingId meeting, NoteId objection, AccountId by, Instant at) {
        return jdbc.sql(
                        """
                        update minutes_note set settled_at = :at
                        where id = :id and meeting_id = :meeting and account_id = :by
                          and kind = 'OBJECTION' and settled_at is null
                        returning text
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", objection.value())
                .param("meeting", meeting.value())
                .param("by", by.value())
                .query(String.class)
                .optional();
    }

    /** Whether an objection is neither answered nor taken back. */
    boolean isObjectedTo(MeetingId meeting) {
        return jdbc.sql("select " + STANDS + " from meeting m where m.id = ?")
                .param(meeting.value())
                .query(Boolean.class)
                .single();
    }

    void addApproving(ResolutionId motion, MeetingId minutes) {
        jdbc.sql("insert into minutes_motion (resolution_id, meeting_id) values (?, ?)")
                .params(motion.value(), minutes.value())
                .update();
    }

    /** The meeting whose minutes a motion approves, if it is one that does. */
    Optional<MeetingId> approvedBy(ResolutionId motion) {
        return jdbc.sql("select meeting_id from minutes_motion where resolution_id = ?")
                .param(motion.value())
                .query((row, _) -> new MeetingId(row.getObject("meeting_id", UUID.class)))
                .optional();
    }

    /** The motions that approve the minutes of a meeting, whatever came of them. */
    Set<ResolutionId> approving(MeetingId minutes) {
        return jdbc.sql("select resolution_id from minutes_motion where meeting_id = ?")
                .param(minutes.value())
                .query((row, _) -> new ResolutionId(row.getObject("resolution_id", UUID.class)))
                .set();
    }

    /** Those of these motions that approve minutes. */
    Set<ResolutionId> approving(Collection<ResolutionId> motions) {
        return motions.isEmpty()
                ? Set.of()
                : jdbc.sql(
                                "select resolution_id from minutes_motion where resolution_id in"
                                        + " (:motions)")
                        .param("motions", motions.stream().map(ResolutionId::value).toList())
                        .query(
                                (row, _) ->
                                        new ResolutionId(
                                                row.getObject("resolution_id", UUID.class)))
                        .set();
    }

    List<Noted> notes(MeetingId meeting) {
        return jdbc.sql("select * from minutes_note where meeting_id = ? order by noted_at, id")
                .param(meeting.value())
                .query(
                        (row, _) -> {
                            UUID item = row.getObject("item_id", UUID.class);
                            Timestamp at = row.getTimestamp("noted_at");
                            return new Noted(
                                    new NoteId(row.getObject("id", UUID.class)),
                                    NoteKind.valueOf(row.getString("kind")),
                                    item == null ? null : new AgendaItemId(item),
                                    row.getString("text"),
                                    row.getString("person_name"),
                                    new AccountId(row.getObject("account_id", UUID.class)),
                                    at.toInstant(),
                                    settlement(row));
                        })
                .list();
    }

    private static @Nullable Settlement settlement(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("settled_at");
        return at == null
                ? null
                : new Settlement(
                        row.getObject("settled_by") == null ? Settled.WITHDRAWN : Settled.ANSWERED,
                        at.toInstant());
    }

    /**
     * Proposed in writing until a day before this one, and nobody has objected; so no agenda has
     * them, and no motion is on them.
     */
    List<MeetingId> approvedBySilence(LocalDate today) {
        return jdbc.sql(
                        """
                        select m.id from meeting m
                        where m.minutes_state = 'PROPOSED' and m.approval_until < ?
                          and not exists (select from minutes_note n
                                          where n.meeting_id = m.id and n.kind = 'OBJECTION')
                        order by m.id
                        """)
                .param(today)
                .query((row, _) -> new MeetingId(row.getObject("id", UUID.class)))
                .list();
    }

    /**
     * @param held whether the meeting is over
     * @param document {@code null} until they are approved
     */
    record Progress(
            boolean held,
            MinutesState state,
            @Nullable ApprovalWay approval,
            @Nullable LocalDate until,
            @Nullable LocalDate approvedOn,
            @Nullable DocumentId document,
            @Nullable Instant openedAt,
            @Nullable Instant closedAt) {}

    /**
     * @param item it is about; {@code null} for none
     */
    record Noted(
            NoteId id,
            NoteKind kind,
            @Nullable AgendaItemId item,
            String text,
            String by,
            AccountId account,
            Instant at,
            @Nullable Settlement settlement) {}
}
