package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupViewer;
import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.Agendas.Paper;
import de.interkomm.hub.meetings.ItemKind;
import de.interkomm.hub.meetings.ItemState;
import de.interkomm.hub.meetings.MeetingForm;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingState;
import de.interkomm.hub.meetings.PaperId;
import de.interkomm.hub.meetings.PublicMeetings;
import de.interkomm.hub.shell.KeyRange;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * By the primary keys, agenda_item_meeting_idx, agenda_item_above_idx and agenda_paper_item_idx.
 */
@Component
@Transactional(readOnly = true)
class PublicMeetingRows implements PublicMeetings {

    private static final String MEETINGS =
            """
            select m.id, m.group_id, m.title, m.starts_local, m.ends_local, m.form, m.place, m.state,
                   m.opened_at, m.closed_at,
                   case when m.state = 'HELD' and m.minutes_state = 'APPROVED'
                        then m.approved_on end as public_since,
                   (select count(*) from minutes_note n
                    where n.meeting_id = m.id and n.kind = 'CORRECTION') as corrections
            from meeting m join network_group g on g.id = m.group_id
            where
            """;

    /** Numbers are those of the whole agenda; below an internal item nothing is public. */
    private static final String ITEMS =
            """
            with recursive tree as (
                select i.id, i.meeting_id, i.audience = 'PUBLIC' as open,
                       array[row_number() over (partition by i.meeting_id
                                                order by i.position, i.id)] as path
                from agenda_item i
                where i.meeting_id = any(cast(:meetings as uuid[])) and i.above_id is null
                union all
                select i.id, i.meeting_id, t.open and i.audience = 'PUBLIC',
                       t.path || row_number() over (partition by i.above_id
                                                    order by i.position, i.id)
                from agenda_item i join tree t on i.above_id = t.id)
            select t.id, t.meeting_id, t.path, i.title, i.kind, i.state
            from tree t join agenda_item i on i.id = t.id
            where t.open
            order by t.meeting_id, t.path
            """;

    private static final String PAPERS =
            """
            select p.id, p.item_id, p.file_name, p.media_type, p.size
            from agenda_paper p join agenda_item i on i.id = p.item_id
            where i.meeting_id = any(cast(:meetings as uuid[]))
            order by p.id
            """;

    private static final String VISIBLE =
            """
            with recursive up as (
                select i.id as item, i.above_id, i.audience from agenda_item i
                where i.id = any(cast(:items as uuid[]))
                union all
                select up.item, i.above_id, i.audience
                from agenda_item i join up on up.above_id = i.id)
            select i.id, i.meeting_id from agenda_item i
            join meeting m on m.id = i.meeting_id
            join network_group g on g.id = m.group_id
            where i.id = any(cast(:items as uuid[]))
              and (select bool_and(up.audience = 'PUBLIC') from up where up.item = i.id) and
            """;

    private final JdbcClient jdbc;

    PublicMeetingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Meeting> meetings(NetworkId network, KeyRange range) {
        NetworkScope.requireBound(network);
        List<Meeting> bare =
                jdbc.sql(MEETINGS + GroupViewer.SEES + range.sql("m.id"))
                        .params(GroupViewer.of(null, network).parameters())
                        .params(range.parameters())
                        .query((row, _) -> meeting(row))
                        .list();
        Map<UUID, List<Item>> items = items(bare.stream().map(one -> one.id().value()).toList());
        return bare.stream()
                .map(one -> with(one, items.getOrDefault(one.id().value(), List.of())))
                .toList();
    }

    private Map<UUID, List<Item>> items(Collection<UUID> meetings) {
        String ids = KeyRange.array(meetings);
        Map<UUID, List<Paper>> papers = papers(ids);
        Map<UUID, List<Item>> items = new HashMap<>();
        jdbc.sql(ITEMS)
                .param("meetings", ids)
                .query(
                        row -> {
                            items.computeIfAbsent(
                                            row.getObject("meeting_id", UUID.class),
                                            _ -> new ArrayList<>())
                                    .add(item(row, papers));
                        });
        return items;
    }

    private Map<UUID, List<Paper>> papers(String meetings) {
        Map<UUID, List<Paper>> papers = new HashMap<>();
        jdbc.sql(PAPERS)
                .param("meetings", meetings)
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

    @Override
    public Map<AgendaItemId, MeetingId> visible(NetworkId network, Collection<AgendaItemId> items) {
        NetworkScope.requireBound(network);
        Map<AgendaItemId, MeetingId> visible = new HashMap<>();
        jdbc.sql(VISIBLE + GroupViewer.SEES)
                .params(GroupViewer.of(null, network).parameters())
                .param("items", KeyRange.array(items.stream().map(AgendaItemId::value).toList()))
                .query(
                        row -> {
                            visible.put(
                                    new AgendaItemId(row.getObject("id", UUID.class)),
                                    new MeetingId(row.getObject("meeting_id", UUID.class)));
                        });
        return visible;
    }

    private static Meeting with(Meeting bare, List<Item> items) {
        return new Meeting(
                bare.id(),
                bare.group(),
                bare.title(),
                bare.time(),
                bare.form(),
                bare.place(),
                bare.state(),
                bare.minutesApprovedOn(),
                bare.corrections(),
                items);
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        return new Meeting(
                new MeetingId(row.getObject("id", UUID.class)),
                new GroupId(row.getObject("group_id", UUID.class)),
                row.getString("title"),
                MeetingRows.held(row),
                MeetingForm.valueOf(row.getString("form")),
                row.getString("place"),
                MeetingState.valueOf(row.getString("state")),
                row.getObject("public_since", LocalDate.class),
                row.getInt("corrections"),
                List.of());
    }

    private static Item item(ResultSet row, Map<UUID, List<Paper>> papers) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Long[] path = (Long[]) row.getArray("path").getArray();
        return new Item(
                new AgendaItemId(id),
                Arrays.stream(path).map(String::valueOf).collect(Collectors.joining(".")),
                row.getString("title"),
                ItemKind.valueOf(row.getString("kind")),
                ItemState.valueOf(row.getString("state")),
                papers.getOrDefault(id, List.of()));
    }
}
