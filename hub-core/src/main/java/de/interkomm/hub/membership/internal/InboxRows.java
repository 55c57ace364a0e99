package de.interkomm.hub.membership.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toUnmodifiableMap;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.membership.ApplicationDesk.Besides;
import de.interkomm.hub.membership.ApplicationDesk.Entry;
import de.interkomm.hub.membership.ApplicationDesk.Inbox;
import de.interkomm.hub.membership.ApplicationDesk.InboxQuery;
import de.interkomm.hub.membership.ApplicationDesk.UnderWay;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.ApplicationStatus;
import de.interkomm.hub.membership.ApplicationStatus.Turn;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.shell.Pages;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The inbox of the bound network, read a page at a time. */
@Component
class InboxRows {

    private static final int PAGE_SIZE = 50;

    /** What {@link Application#wasSent()} says. */
    private static final String SENT =
            """
            a.reference is not null
              and a.status not in ('DRAFT', 'CONFIRMED')
              and (a.dispatch is not null or a.submitted_at is not null)
            """;

    private static final String SENT_WITH_TEXT =
            SENT
                    + """
                      and (a.administration_name ilike :text
                        or a.applicant_name ilike :text
                        or a.reference ilike :text)
                    """;

    private final JdbcClient jdbc;

    InboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Inbox show(InboxQuery query, MemberKind members) {
        Map<Turn, Long> found = found(query.text(), query.status());
        Turn turn = query.turn();
        long total =
                turn == null
                        ? found.values().stream().mapToLong(Long::longValue).sum()
                        : found.getOrDefault(turn, 0L);
        PageRequest page = Pages.nearest(total, query.page(), PAGE_SIZE);
        long known = found("", null).values().stream().mapToLong(Long::longValue).sum();
        // No state may be left to ask for: what is done does not wait.
        List<Entry> rows = total == 0 ? List.of() : rows(query, page, members);
        return new Inbox(new PageImpl<>(rows, page, total), found, known);
    }

    /** By application_status_idx. */
    Map<RegionalKey, UnderWay> underWay() {
        return jdbc
                .sql(
                        """
                        select distinct on (a.regional_key) a.regional_key, a.id, a.reference
                        from application a
                        where a.status not in (:over) and
                        """
                                + SENT
                                + " order by a.regional_key, a.created_at desc")
                .param("over", statuses(Turn.NOBODY, null))
                .query(
                        (row, _) ->
                                Map.entry(
                                        new RegionalKey(row.getString("regional_key")),
                                        new UnderWay(
                                                new ApplicationId(row.getObject("id", UUID.class)),
                                                row.getString("reference"))))
                .list()
                .stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many with the text are there of each turn, by application_status_idx. */
    private Map<Turn, Long> found(String text, @Nullable ApplicationStatus status) {
        return jdbc
                .sql(
                        "select a.status, count(*) as number from application a where "
                                + SENT_WITH_TEXT
                                + " and a.status in (:wanted) group by a.status")
                .param("wanted", statuses(null, status))
                .param("text", containing(text))
                .query(
                        (row, _) ->
                                Map.entry(
                                        ApplicationStatus.valueOf(row.getString("status")).turn(),
                                        row.getLong("number")))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, summingLong(Map.Entry::getValue)));
    }

    /**
     * The last step is found by application_history_application_idx, what there is besides by the
     * indexes on administrations and mailboxes.
     */
    private List<Entry> rows(InboxQuery query, PageRequest page, MemberKind members) {
        String same =
                switch (members) {
                    case ADMINISTRATION -> "regional_key";
                    case PERSON -> "mailbox";
                };
        return jdbc.sql(
                        """
                        select a.id, a.reference, a.status, a.administration_name, a.applicant_name,
                               a.submitted_at,
                               case when a.status in (:over) then null
                                    else coalesce(step.last, a.created_at) end as waiting_since,
                               case when a.status in (:over) then null
                                    when exists (
                                        select from membership m
                                        where m.%1$s = a.%1$s and m.holder = :holder
                                          and m.status <> 'ENDED') then 'MEMBERSHIP'
                                    when exists (
                                        select from application o
                                        where o.%1$s = a.%1$s and o.id <> a.id
                                          and o.reference is not null
                                          and o.status not in ('DRAFT', 'CONFIRMED')
                                          and o.status not in (:over)) then 'APPLICATION'
                                    end as besides
                        from application a
                        left join lateral (
                            select max(h.at) as last from application_history h
                            where h.application_id = a.id and h.step <> 'NAME_CONTACT') step on true
                        where a.status in (:wanted) and
                        """
                                        .formatted(same)
                                + SENT_WITH_TEXT
                                + """
                                order by case when a.status in (:ours) then 0
                                              when a.status in (:over) then 2
                                              else 1 end,
                                         waiting_since, a.decided_at desc, a.id
                                limit :size offset :before
                                """)
                .param("holder", members.name())
                .param("over", statuses(Turn.NOBODY, null))
                .param("ours", statuses(Turn.COORDINATOR, null))
                .param("wanted", statuses(query.turn(), query.status()))
                .param("text", containing(query.text()))
                .param("size", page.getPageSize())
                .param("before", page.getOffset())
                .query(InboxRows::entry)
                .list();
    }

    private static List<String> statuses(@Nullable Turn turn, @Nullable ApplicationStatus only) {
        return Arrays.stream(ApplicationStatus.values())
                .filter(status -> turn == null || status.turn() == turn)
                .filter(status -> only == null || status == only)
                .map(Enum::name)
                .toList();
    }

    /** What is typed stands for itself, also the signs that mean something to {@code like}. */
    private static String containing(String text) {
        return "%" + text.strip().replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                new ApplicationId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                ApplicationStatus.valueOf(row.getString("status")),
                row.getString("administration_name"),
                row.getString("applicant_name"),
                ApplicationRecords.instant(row, "submitted_at"),
                ApplicationRecords.instant(row, "waiting_since"),
                besides(row.getString("besides")));
    }

    private static @Nullable Besides besides(@Nullable String found) {
        return found == null ? null : Besides.valueOf(found);
    }
}
