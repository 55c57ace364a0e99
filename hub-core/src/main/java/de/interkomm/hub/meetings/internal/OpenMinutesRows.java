package de.interkomm.hub.meetings.internal;

import static java.util.stream.Collectors.toUnmodifiableSet;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.governance.GroupViewer;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingTime;
import de.interkomm.hub.meetings.OpenMinutes;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@Service
class OpenMinutesRows implements OpenMinutes {

    private static final Set<String> FUNCTIONS =
            GroupRight.OBJECT_TO_MINUTES.functions().stream()
                    .map(Enum::name)
                    .collect(toUnmodifiableSet());

    private static final Set<String> LEADING =
            GroupRight.HOLD_MEETINGS.functions().stream()
                    .map(Enum::name)
                    .collect(toUnmodifiableSet());

    private final JdbcClient jdbc;
    private final Verdicts verdicts;
    private final Clock clock;

    OpenMinutesRows(JdbcClient jdbc, Verdicts verdicts, Clock clock) {
        this.jdbc = jdbc;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /** By meeting_minutes_idx. */
    @Override
    @Transactional(readOnly = true)
    public List<Open> mine(Actor actor, NetworkId network) {
        NetworkScope.requireBound(network);
        return jdbc
                .sql(
                        """
                        select m.id, m.title, m.group_id, m.approval_until
                        from meeting m join network_group g on g.id = m.group_id
                        where m.minutes_state = 'PROPOSED' and m.approval_until >= :today
                          and ((:byRule and g.way_in = 'BY_RULE')
                               or (:inside
                                   and exists (select from group_participation mine
                                               where mine.group_id = g.id
                                                 and mine.account_id = :viewer::uuid
                                                 and mine.until_day is null
                                                 and mine.function in (:functions))))
                          and not exists (select from minutes_note n
                                          where n.meeting_id = m.id and n.kind = 'OBJECTION'
                                            and n.account_id = :viewer::uuid)
                        order by m.approval_until, m.id
                        """)
                .params(GroupViewer.of(actor, network).parameters())
                .param("functions", FUNCTIONS)
                .param("today", LocalDate.ofInstant(clock.instant(), MeetingTime.ZONE))
                .query(
                        (row, _) ->
                                new Open(
                                        new MeetingId(row.getObject("id", UUID.class)),
                                        row.getString("title"),
                                        new GroupId(row.getObject("group_id", UUID.class)),
                                        row.getObject("approval_until", LocalDate.class)))
                .list()
                .stream()
                .filter(one -> verdicts.of(network, one.meeting()).rejection() == null)
                .toList();
    }

    /** By meeting_unfinished_idx. */
    @Override
    @Transactional(readOnly = true)
    public List<Led> unfinished(Actor actor, NetworkId network) {
        return led(actor, network, "m.state = 'HELD' and m.minutes_state = 'OPEN'");
    }

    /** By meeting_proposed_idx. */
    @Override
    @Transactional(readOnly = true)
    public List<Led> objectedTo(Actor actor, NetworkId network) {
        return led(actor, network, "m.minutes_state = 'PROPOSED' and " + BookRows.STANDS);
    }

    private List<Led> led(Actor actor, NetworkId network, String which) {
        NetworkScope.requireBound(network);
        return jdbc.sql(
                        """
                        select m.id, m.title, m.group_id
                        from meeting m join network_group g on g.id = m.group_id
                        where %s
                          and (g.way_in = 'BY_RULE' and :runs
                               or exists (select from group_participation mine
                                          where mine.group_id = g.id
                                            and mine.account_id = :account
                                            and mine.until_day is null
                                            and mine.function in (:functions)))
                        order by m.opened_at, m.id
                        """
                                .formatted(which))
                .param("runs", actor.may(Permission.MANAGE_MEMBERS, network))
                .param("account", actor.account().value())
                .param("functions", LEADING)
                .query(
                        (row, _) ->
                                new Led(
                                        new MeetingId(row.getObject("id", UUID.class)),
                                        row.getString("title"),
                                        new GroupId(row.getObject("group_id", UUID.class))))
                .list();
    }
}
