package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.documents.DocumentId;
import de.interkomm.hub.documents.StoredDocument;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupViewer;
import de.interkomm.hub.meetings.AgendaItemDraft;
import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.Agendas.GivenOn;
import de.interkomm.hub.meetings.Agendas.Item;
import de.interkomm.hub.meetings.Agendas.Origin;
import de.interkomm.hub.meetings.Agendas.Paper;
import de.interkomm.hub.meetings.Audience;
import de.interkomm.hub.meetings.ItemKind;
import de.interkomm.hub.meetings.ItemState;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.Meetings.Card;
import de.interkomm.hub.meetings.PaperId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The items of agendas and their papers. */
@Component
class AgendaRows {

    /**
     * Numbers and times are those of the whole agenda, whoever reads it, by
     * agenda_item_meeting_idx; what lies below an internal item is internal, too.
     */
    private static final String ITEMS =
            """
            with recursive tree as (
                select i.id, 1 as depth, i.audience = 'PUBLIC' as open,
                       array[row_number() over (order by i.position, i.id)] as path
                from agenda_item i
                where i.meeting_id = :meeting and i.above_id is null
                union all
                select i.id, t.depth + 1, t.open and i.audience = 'PUBLIC',
                       t.path || row_number() over (partition by i.above_id
                                                    order by i.position, i.id)
                from agenda_item i join tree t on i.above_id = t.id)
            select * from (
                select i.*, t.depth, t.path, t.open, m.starts_local, o.approved_on,
                       coalesce(sum(i.minutes) over (order by t.path
                           rows between unbounded preceding and 1 preceding), 0) as before
                from tree t join agenda_item i on i.id = t.id
                join meeting m on m.id = i.meeting_id
                left join meeting o on o.id = i.minutes_of) item
            where open or :internal
            order by path
            """;

    /** An item may come to another agenda without the internal one it lay below. */
    private static final String READERS =
            """
            (with recursive up as (
                 select i.above_id, i.audience
                 union all
                 select a.above_id, a.audience from agenda_item a join up on a.id = up.above_id)
             select case when bool_and(audience = 'PUBLIC') then 'PUBLIC' else 'INTERNAL' end
             from up) as readers
            """;

    private static final String BY_PLACE = " order by position, id";

    private final JdbcClient jdbc;

    AgendaRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In their order. */
    List<Item> items(MeetingId meeting, Audience reads) {
        Map<UUID, List<Paper>> papers = papers(meeting);
        return jdbc.sql(ITEMS)
                .param("meeting", meeting.value())
                .param("internal", reads == Audience.INTERNAL)
                .query((row, _) -> item(row, papers))
                .list();
    }

    private Map<UUID, List<Paper>> papers(MeetingId meeting) {
        Map<UUID, List<Paper>> papers = new HashMap<>();
        jdbc.sql(
                        """
                        select p.* from agenda_paper p join agenda_item i on i.id = p.item_id
                        where i.meeting_id = ? order by p.id
                        """)
                .param(meeting.value())
                .query(
                        row -> {
                            papers.computeIfAbsent(
                                            row.getObject("item_id", UUID.class),
                                            _ -> new ArrayList<>())
                                    .add(
                                            new Paper(
                                                    new PaperId(row.getObject("id", UUID.class)),
                                                    row.getString("file_name"),
                                                    row.getString("media_type"),
                                                    row.getLong("size")));
                        });
        return papers;
    }

    private static Item item(ResultSet row, Map<UUID, List<Paper>> papers) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID above = row.getObject("above_id", UUID.class);
        Long[] path = (Long[]) row.getArray("path").getArray();
        return new Item(
                new AgendaItemId(id),
                new MeetingId(row.getObject("meeting_id", UUID.class)),
                Arrays.stream(path).map(String::valueOf).collect(Collectors.joining(".")),
                row.getInt("depth"),
                above == null ? null : new AgendaItemId(above),
                row.getString("title"),
                row.getString("details"),
                ItemKind.valueOf(row.getString("kind")),
                row.getString("speaker"),
                row.getInt("minutes"),
                row.getBoolean("open") ? Audience.PUBLIC : Audience.INTERNAL,
                ItemState.valueOf(row.getString("state")),
                row.getObject("starts_local", LocalDateTime.class)
                        .plusMinutes(row.getLong("before")),
                origin(row),
                row.getObject("approved_on", LocalDate.class),
                papers.getOrDefault(id, List.of()));
    }

    private static Origin origin(ResultSet row) throws SQLException {
        if (row.getObject("minutes_of") != null) {
            return Origin.MINUTES;
        }
        return row.getObject("carried_from") == null ? Origin.NEW : Origin.CARRIED_OVER;
    }

    Optional<MeetingId> meetingOf(AgendaItemId item) {
        return jdbc.sql("select meeting_id from agenda_item where id = ?")
                .param(item.value())
                .query((row, _) -> new MeetingId(row.getObject("meeting_id", UUID.class)))
                .optional();
    }

    int count(MeetingId meeting) {
        return jdbc.sql("select count(*) from agenda_item where meeting_id = ?")
                .param(meeting.value())
                .query(Integer.class)
                .single();
    }

    /** At the end of those that belong to the same item. */
    AgendaItemId add(
            MeetingId meeting,
            @Nullable AgendaItemId above,
            AgendaItemDraft draft,
            @Nullable MeetingId minutesOf) {
        AgendaItemId id = AgendaItemId.next();
        jdbc.sql(
                        """
                        insert into agenda_item
                            (id, meeting_id, above_id, position, title, details, kind, speaker,
                             minutes, audience, state, minutes_of)
                        values (:id, :meeting, :above::uuid,
                                (select coalesce(max(position), 0) + 1 from agenda_item
                                 where meeting_id = :meeting
                                   and above_id is not distinct from :above::uuid),
                                :title, :details, :kind, :speaker, :minutes, :audience, 'OPEN',
                                :minutesOf::uuid)
                        """)
                .param("id", id.value())
                .param("meeting", meeting.value())
                .param("above", above == null ? null : above.toString())
                .param("title", draft.title())
                .param("details", draft.details())
                .param("kind", draft.kind().name())
                .param("speaker", draft.speaker())
                .param("minutes", draft.minutes())
                .param("audience", draft.audience().name())
                .param("minutesOf", minutesOf == null ? null : minutesOf.toString())
                .update();
        return id;
    }

    /** Whether an item is to approve minutes that are approved: nothing is left to decide. */
    boolean isOfApprovedMinutes(AgendaItemId item) {
        return jdbc.sql(
                        """
                        select exists (
                            select from agenda_item i join meeting m on m.id = i.minutes_of
                            where i.id = ? and m.minutes_state = 'APPROVED')
                        """)
                .param(item.value())
                .query(Boolean.class)
                .single();
    }

    void edit(AgendaItemId id, AgendaItemDraft draft) {
        jdbc.sql(
                        """
                        update agenda_item set title = :title, details = :details, kind = :kind,
                            speaker = :speaker, minutes = :minutes, audience = :audience
                        where id = :id
                        """)
                .param("id", id.value())
                .param("title", draft.title())
                .param("details", draft.details())
                .param("kind", draft.kind().name())
                .param("speaker", draft.speaker())
                .param("minutes", draft.minutes())
                .param("audience", draft.audience().name())
                .update();
    }

    void remove(AgendaItemId id) {
        jdbc.sql("delete from agenda_item where id = ?").param(id.value()).update();
    }

    /** What belongs to the same item, or to none, in its order. */
    List<AgendaItemId> siblings(MeetingId meeting, @Nullable AgendaItemId above) {
        return jdbc.sql(
                        "select id from agenda_item where meeting_id = :meeting and above_id is not"
                                + " distinct from :above::uuid"
                                + BY_PLACE)
                .param("meeting", meeting.value())
                .param("above", above == null ? null : above.toString())
                .query((row, _) -> new AgendaItemId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Puts these, in their order, below one item, or below none. */
    void arrange(List<AgendaItemId> items, @Nullable AgendaItemId above) {
        jdbc.sql(
                        """
                        update agenda_item i set position = o.place, above_id = :above::uuid
                        from unnest(string_to_array(:ids, ',')::uuid[]) with ordinality o(id, place)
                        where i.id = o.id
                        """)
                .param("above", above == null ? null : above.toString())
                .param(
                        "ids",
                        items.stream().map(AgendaItemId::toString).collect(Collectors.joining(",")))
                .update();
    }

    void mark(List<AgendaItemId> ids, ItemState state) {
        if (!ids.isEmpty()) {
            jdbc.sql("update agenda_item set state = :state where id in (:ids)")
                    .param("state", state.name())
                    .param("ids", ids.stream().map(AgendaItemId::value).toList())
                    .update();
        }
    }

    void mark(AgendaItemId id, ItemState state) {
        jdbc.sql("update agenda_item set state = ? where id = ?")
                .params(state.name(), id.value())
                .update();
    }

    /** The items their meeting has not come to, with nothing written about them. */
    Set<AgendaItemId> untouched(MeetingId meeting) {
        return jdbc.sql(
                        """
                        select i.id from agenda_item i
                        where i.meeting_id = ? and not i.called
                          and not exists (select from minutes_text t
                                          where t.item_id = i.id and t.text <> '')
                        """)
                .param(meeting.value())
                .query((row, _) -> new AgendaItemId(row.getObject("id", UUID.class)))
                .set();
    }

    /** What the group's meetings that were held have left open, as it stood on their agendas. */
    List<Left> leftOpen(GroupId group) {
        return jdbc.sql(
                        """
                        select i.*,
                        """
                                + READERS
                                + """
                                from agenda_item i join meeting m on m.id = i.meeting_id
                                where m.group_id = :group and m.state = 'HELD' and i.state = 'OPEN'
                                  and i.minutes_of is null
                                order by m.starts_at, i.above_id nulls first, i.position, i.id
                                """)
                .param("group", group.value())
                .query((row, _) -> left(row))
                .list();
    }

    /**
     * What stood on the agenda of the group's last meeting before another and could come up again:
     * not what that one has carried over, nor what it has decided.
     */
    List<Left> ofLastBefore(MeetingId meeting) {
        return jdbc.sql(
                        """
                        select i.*,
                        """
                                + READERS
                                + """
                                from agenda_item i
                                where i.minutes_of is null and i.state <> 'CARRIED_OVER'
                                  and not (i.state = 'DONE'
                                           and i.kind in ('DECISION', 'ELECTION'))
                                  and i.meeting_id = (
                                    select earlier.id from meeting earlier
                                    join meeting this on this.id = :meeting
                                    where earlier.group_id = this.group_id
                                      and earlier.state <> 'CANCELLED'
                                      and earlier.starts_at < this.starts_at
                                    order by earlier.starts_at desc limit 1)
                                order by i.above_id nulls first, i.position, i.id
                                """)
                .param("meeting", meeting.value())
                .query((row, _) -> left(row))
                .list();
    }

    /**
     * What came by itself to the agenda of another meeting of the group though this one is held
     * before, or that one not at all. Who is invited to a meeting finds it there; nobody is invited
     * meanwhile.
     */
    List<Waiting> waitingElsewhere(GroupId group, MeetingId next) {
        return jdbc.sql(
                        """
                        select i.id, i.meeting_id, i.minutes_of is not null as minutes
                        from agenda_item i join meeting m on m.id = i.meeting_id
                        join meeting n on n.id = :next
                        where m.group_id = :group and m.id <> n.id
                          and i.state = 'OPEN' and i.above_id is null
                          and ((m.state = 'PLANNED' and m.starts_at > n.starts_at
                                and (i.carried_from is not null or i.minutes_of is not null))
                               or (m.state = 'CANCELLED' and i.carried_from is not null))
                        order by m.starts_at, m.id, i.position, i.id
                        for update of m
                        """)
                .param("group", group.value())
                .param("next", next.value())
                .query(
                        (row, _) ->
                                new Waiting(
                                        new AgendaItemId(row.getObject("id", UUID.class)),
                                        new MeetingId(row.getObject("meeting_id", UUID.class)),
                                        row.getBoolean("minutes")))
                .list();
    }

    /** Remembers on whose agenda an item stood, if that meeting was called off. */
    void rememberCalledOff(AgendaItemId item) {
        jdbc.sql(
                        """
                        insert into agenda_item_before (item_id, meeting_id)
                        select i.id, m.id from agenda_item i join meeting m on m.id = i.meeting_id
                        where i.id = ? and m.state = 'CANCELLED'
                        on conflict do nothing
                        """)
                .param(item.value())
                .update();
    }

    /**
     * What a meeting that was called off has given on, and to which one. What was to approve
     * minutes stays on its agenda; another meeting gets an item of its own for them.
     */
    List<GivenOn> givenOn(MeetingId meeting, Audience reads) {
        return jdbc.sql(
                        "select i.title as item, "
                                + MeetingRows.COLUMNS
                                + """
                                 from (
                                    select b.item_id as id from agenda_item_before b
                                    where b.meeting_id = :meeting
                                    union
                                    select later.id from agenda_item here
                                    join meeting off on off.id = here.meeting_id
                                        and off.state = 'CANCELLED'
                                    cross join lateral (
                                        select c.id from agenda_item c
                                        join meeting n on n.id = c.meeting_id
                                            and n.state <> 'CANCELLED'
                                        where c.minutes_of = here.minutes_of and c.id > here.id
                                        order by c.id desc limit 1) later
                                    where here.meeting_id = :meeting) went
                                join agenda_item i on i.id = went.id
                                join meeting m on m.id = i.meeting_id
                                join network_group g on g.id = m.group_id
                                where i.audience = 'PUBLIC' or :internal
                                order by m.starts_at, i.position, i.id
                                """)
                .param("meeting", meeting.value())
                .param("internal", reads == Audience.INTERNAL)
                .query((row, _) -> new GivenOn(row.getString("item"), MeetingRows.cardAsHeld(row)))
                .list();
    }

    /** Takes items to another agenda; their places among the others there are to be arranged. */
    void moveTo(MeetingId meeting, List<AgendaItemId> items) {
        jdbc.sql("update agenda_item set meeting_id = :meeting where id in (:items)")
                .param("meeting", meeting.value())
                .param("items", items.stream().map(AgendaItemId::value).toList())
                .update();
    }

    /** The meetings that have what this one has left and are to be held, each by its item here. */
    Map<AgendaItemId, Card> carriedTo(MeetingId meeting) {
        Map<AgendaItemId, Card> found = new HashMap<>();
        jdbc.sql(
                        "select i.id as item, "
                                + MeetingRows.COLUMNS
                                + """
                                 from agenda_item i join agenda_item c on c.carried_from = i.id
                                join meeting m on m.id = c.meeting_id
                                join network_group g on g.id = m.group_id
                                where i.meeting_id = ? and m.state <> 'CANCELLED'
                                """)
                .param(meeting.value())
                .query(
                        row -> {
                            found.put(
                                    new AgendaItemId(row.getObject("item", UUID.class)),
                                    MeetingRows.cardAsHeld(row));
                        });
        return found;
    }

    /** The meetings that what did not begin here comes from, each by its item. */
    Map<AgendaItemId, Card> cameFrom(MeetingId meeting, Audience reads) {
        Map<AgendaItemId, Card> found = new HashMap<>();
        jdbc.sql(
                        "select i.id as item, "
                                + MeetingRows.COLUMNS
                                + """
                                 from agenda_item i
                                left join agenda_item before on before.id = i.carried_from
                                join meeting m on m.id = coalesce(i.minutes_of, before.meeting_id)
                                join network_group g on g.id = m.group_id
                                where i.meeting_id = :meeting
                                  and (i.minutes_of is null or m.minutes_state = 'APPROVED'
                                       or (m.minutes_state = 'PROPOSED' and :internal))
                                """)
                .param("meeting", meeting.value())
                .param("internal", reads == Audience.INTERNAL)
                .query(
                        row -> {
                            found.put(
                                    new AgendaItemId(row.getObject("item", UUID.class)),
                                    MeetingRows.cardAsHeld(row));
                        });
        return found;
    }

    /** What of earlier agendas stands on this one already, each with its item here. */
    Map<UUID, AgendaItemId> copies(MeetingId meeting) {
        Map<UUID, AgendaItemId> copies = new HashMap<>();
        jdbc.sql(
                        """
                        select id, copy_of as origin from agenda_item
                        where meeting_id = :meeting and copy_of is not null
                        union
                        select id, carried_from from agenda_item
                        where meeting_id = :meeting and carried_from is not null
                        """)
                .param("meeting", meeting.value())
                .query(
                        row -> {
                            copies.put(
                                    row.getObject("origin", UUID.class),
                                    new AgendaItemId(row.getObject("id", UUID.class)));
                        });
        return copies;
    }

    /** Remembers that an item repeats one of an earlier meeting. */
    void rememberCopy(AgendaItemId copy, UUID of) {
        jdbc.sql("update agenda_item set copy_of = ? where id = ?")
                .params(of, copy.value())
                .update();
    }

    /** Remembers that an item goes on with what an earlier meeting has left. */
    void rememberCarried(AgendaItemId item, UUID from) {
        jdbc.sql("update agenda_item set carried_from = ? where id = ?")
                .params(from, item.value())
                .update();
    }

    private static Left left(ResultSet row) throws SQLException {
        return new Left(
                row.getObject("id", UUID.class),
                new MeetingId(row.getObject("meeting_id", UUID.class)),
                row.getObject("above_id", UUID.class),
                new AgendaItemDraft(
                        row.getString("title"),
                        row.getString("details"),
                        ItemKind.valueOf(row.getString("kind")),
                        row.getString("speaker"),
                        row.getInt("minutes"),
                        Audience.valueOf(row.getString("readers"))));
    }

    /** The meeting whose minutes an item is to approve. */
    Optional<MeetingId> minutesOf(AgendaItemId item) {
        return jdbc.sql(
                        "select minutes_of from agenda_item where id = ? and minutes_of is not"
                                + " null")
                .param(item.value())
                .query((row, _) -> new MeetingId(row.getObject("minutes_of", UUID.class)))
                .optional();
    }

    /** The items that are, or were, to approve the minutes of a meeting. */
    List<AgendaItemId> approving(MeetingId minutes) {
        return jdbc.sql("select id from agenda_item where minutes_of = ? order by id")
                .param(minutes.value())
                .query((row, _) -> new AgendaItemId(row.getObject("id", UUID.class)))
                .list();
    }

    /**
     * The same, the latest first. In one that was cancelled a motion can wait, or be voted on in
     * writing.
     */
    List<Approval> approvalsOf(MeetingId minutes) {
        return jdbc.sql(
                        """
                        select i.id, i.meeting_id, i.state = 'OPEN'
                               and m.state in ('PLANNED', 'INVITED', 'UNDER_WAY') as ahead
                        from agenda_item i join meeting m on m.id = i.meeting_id
                        where i.minutes_of = ?
                        order by coalesce(m.opened_at, m.starts_at) desc, i.id desc
                        """)
                .param(minutes.value())
                .query(
                        (row, _) ->
                                new Approval(
                                        new AgendaItemId(row.getObject("id", UUID.class)),
                                        new MeetingId(row.getObject("meeting_id", UUID.class)),
                                        row.getBoolean("ahead")))
                .list();
    }

    /** Meetings of a group whose minutes its next meeting is to approve, and nothing says so. */
    List<Unapproved> unapproved(GroupId group) {
        return jdbc.sql(
                        """
                        select m.id, m.title, d.held,
                               not exists (
                                   select from meeting o
                                   where o.group_id = m.group_id and o.id <> m.id
                                     and o.state <> 'CANCELLED'
                                     and cast(coalesce(o.opened_at at time zone 'Europe/Berlin',
                                                       o.starts_local) as date)
                                         = cast(d.held as date)) as only_one
                        from meeting m
                        cross join lateral (
                            select coalesce(m.opened_at at time zone 'Europe/Berlin',
                                            m.starts_local) as held) d
                        where m.group_id = :group and m.minutes_state = 'PROPOSED'
                          and (m.approval = 'NEXT_MEETING'
                               or exists (select from minutes_note o
                                          where o.meeting_id = m.id and o.kind = 'OBJECTION'))
                          and not exists (
                              select from agenda_item i join meeting n on n.id = i.meeting_id
                              where i.minutes_of = m.id and i.state = 'OPEN'
                                and n.state in ('PLANNED', 'INVITED', 'UNDER_WAY'))
                        order by m.starts_at
                        """)
                .param("group", group.value())
                .query(
                        (row, _) ->
                                new Unapproved(
                                        new MeetingId(row.getObject("id", UUID.class)),
                                        row.getString("title"),
                                        row.getObject("held", LocalDateTime.class),
                                        row.getBoolean("only_one")))
                .list();
    }

    // ---- papers

    int countPapers(AgendaItemId item) {
        return jdbc.sql("select count(*) from agenda_paper where item_id = ?")
                .param(item.value())
                .query(Integer.class)
                .single();
    }

    void attach(PaperId id, AgendaItemId item, StoredDocument document) {
        jdbc.sql(
                        """
                        insert into agenda_paper (id, item_id, document_id, file_name, media_type, size)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id.value(),
                        item.value(),
                        document.id().value(),
                        document.fileName(),
                        document.mediaType(),
                        document.size())
                .update();
    }

    /** The same files with another item. */
    void copyPapers(UUID from, AgendaItemId to) {
        jdbc.sql(
                        """
                        insert into agenda_paper (id, item_id, document_id, file_name, media_type, size)
                        select gen_random_uuid(), ?, document_id, file_name, media_type, size
                        from agenda_paper where item_id = ?
                        """)
                .params(to.value(), from)
                .update();
    }

    Optional<AgendaItemId> itemOf(PaperId paper) {
        return jdbc.sql("select item_id from agenda_paper where id = ?")
                .param(paper.value())
                .query((row, _) -> new AgendaItemId(row.getObject("item_id", UUID.class)))
                .optional();
    }

    DocumentId document(PaperId paper) {
        return jdbc.sql("select document_id from agenda_paper where id = ?")
                .param(paper.value())
                .query((row, _) -> new DocumentId(row.getObject("document_id", UUID.class)))
                .single();
    }

    /** A paper's file, if its item is one this viewer may see. */
    Optional<DocumentId> document(GroupViewer viewer, PaperId paper) {
        return jdbc.sql(
                        """
                        with recursive up as (
                            select i.id, i.above_id, i.meeting_id, i.audience
                            from agenda_item i join agenda_paper p on p.item_id = i.id
                            where p.id = :paper
                            union all
                            select i.id, i.above_id, i.meeting_id, i.audience
                            from agenda_item i join up on up.above_id = i.id)
                        select p.document_id from agenda_paper p
                        join agenda_item i on i.id = p.item_id
                        join meeting m on m.id = i.meeting_id
                        join network_group g on g.id = m.group_id
                        where p.id = :paper and
                        """
                                + GroupViewer.SEES
                                + " and ((select bool_and(audience = 'PUBLIC') from up) or "
                                + GroupViewer.BELONGS
                                + ")")
                .params(viewer.parameters())
                .param("paper", paper.value())
                .query((row, _) -> new DocumentId(row.getObject("document_id", UUID.class)))
                .optional();
    }

    /** An item and all that belongs to it. */
    List<AgendaItemId> below(AgendaItemId item) {
        return jdbc.sql(
                        """
                        with recursive below as (
                            select id from agenda_item where id = ?
                            union all
                            select i.id from agenda_item i join below on i.above_id = below.id)
                        select id from below
                        """)
                .param(item.value())
                .query((row, _) -> new AgendaItemId(row.getObject("id", UUID.class)))
                .list();
    }

    /** The papers of an item and of all that belongs to it. */
    List<PaperId> papersBelow(AgendaItemId item) {
        return jdbc.sql(
                        """
                        with recursive below as (
                            select id from agenda_item where id = ?
                            union all
                            select i.id from agenda_item i join below on i.above_id = below.id)
                        select p.id from agenda_paper p join below on below.id = p.item_id
                        """)
                .param(item.value())
                .query((row, _) -> new PaperId(row.getObject("id", UUID.class)))
                .list();
    }

    /**
     * @return the file nothing refers to any more, if so
     */
    Optional<DocumentId> detach(PaperId paper) {
        return jdbc.sql(
                        """
                        with gone as (delete from agenda_paper where id = :paper
                                      returning document_id)
                        select document_id from gone
                        where not exists (select from agenda_paper p
                                          where p.document_id = gone.document_id
                                            and p.id <> :paper)
                        """)
                .param("paper", paper.value())
                .query((row, _) -> new DocumentId(row.getObject("document_id", UUID.class)))
                .optional();
    }

    /**
     * An item that is to approve minutes.
     *
     * @param isAhead whether it has still to come up
     */
    record Approval(AgendaItemId item, MeetingId meeting, boolean isAhead) {}

    /**
     * A meeting that waits for its minutes to be approved.
     *
     * @param isOnlyOneThatDay whether the group knows it by its day
     */
    record Unapproved(MeetingId id, String title, LocalDateTime held, boolean isOnlyOneThatDay) {}

    /**
     * An item that came by itself.
     *
     * @param isMinutes whether it is to approve minutes
     */
    record Waiting(AgendaItemId item, MeetingId meeting, boolean isMinutes) {}

    /** An item of an earlier meeting. */
    record Left(UUID id, MeetingId meeting, @Nullable UUID above, AgendaItemDraft draft) {}
}
