package de.interkomm.hub.reports.internal;

import com.github.f4b6a3.uuid.UuidCreator;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupYears.Life;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.reports.Reach;
import de.interkomm.hub.reports.ReportId;
import de.interkomm.hub.reports.ReportState;
import de.interkomm.hub.reports.ReportTexts.Contribution;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes what groups, and the network, say in a report. */
@Component
class ContributionRows {

    private static final String ALL =
            """
            select c.*, r.year, r.state, r.deadline
            from report_contribution c join yearly_report r on r.id = c.report_id
            where
            """;

    /** The network's own first, then as the groups are called. */
    private static final String IN_ORDER =
            " order by c.group_id is not null, lower(c.group_name), c.id";

    private final JdbcClient jdbc;

    ContributionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addOwn(ReportId report) {
        jdbc.sql(
                        """
                        insert into report_contribution
                            (id, report_id, group_name, reach, version, review, outlook)
                        values (?, ?, '', 'EVERYBODY', 0, '', '')
                        """)
                .params(UuidCreator.getTimeOrderedEpoch(), report.value())
                .update();
    }

    /** A group is to write, or is to be read by others from now on. */
    void expect(ReportId report, Life group) {
        jdbc.sql(
                        """
                        insert into report_contribution
                            (id, report_id, group_id, group_name, reach, version, review, outlook)
                        values (:id, :report, :group, :name, :reach, 0, '', '')
                        on conflict (report_id, group_id) do update set
                            group_name = excluded.group_name, reach = excluded.reach
                        """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("report", report.value())
                .param("group", group.id().value())
                .param("name", group.name())
                .param("reach", Reach.of(group.visibility(), group.wayIn()).name())
                .update();
    }

    /** How groups are called, and who reads of them, as it is now. */
    void refresh(ReportId report, Life group) {
        jdbc.sql(
                        """
                        update report_contribution set group_name = :name, reach = :reach
                        where report_id = :report and group_id = :group
                        """)
                .param("report", report.value())
                .param("group", group.id().value())
                .param("name", group.name())
                .param("reach", Reach.of(group.visibility(), group.wayIn()).name())
                .update();
    }

    List<Kept> of(ReportId report, Reach reach) {
        return jdbc.sql(ALL + "c.report_id = :report and c.reach in (:reaches)" + IN_ORDER)
                .param("report", report.value())
                .param("reaches", ReportRows.covered(reach))
                .query((row, _) -> kept(row))
                .list();
    }

    Optional<Kept> find(ReportId report, @Nullable GroupId group) {
        return jdbc.sql(
                        ALL
                                + "c.report_id = :report and c.group_id is not distinct from"
                                + " :group::uuid")
                .param("report", report.value())
                .param("group", Objects.toString(group, null))
                .query((row, _) -> kept(row))
                .optional();
    }

    /** Drafts that wait for a group, the latest year first; by report_contribution_group_idx. */
    List<Kept> ofGroup(GroupId group) {
        return jdbc.sql(ALL + "c.group_id = ? and r.state = 'DRAFT' order by r.year desc")
                .param(group.value())
                .query((row, _) -> kept(row))
                .list();
    }

    /**
     * @return whether the version was still the one that was seen
     */
    boolean write(Kept seen, int version, Actor actor, String review, String outlook, Instant now) {
        return jdbc.sql(
                                """
                                update report_contribution
                                set review = :review, outlook = :outlook, version = version + 1,
                                    written_at = :now, account_id = :account, person_name = :name,
                                    mailbox = :mailbox
                                where id = :id and version = :version
                                """)
                        .param("review", review)
                        .param("outlook", outlook)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("account", actor.account().value())
                        .param("name", actor.name())
                        .param("mailbox", actor.mailbox().address())
                        .param("id", seen.id())
                        .param("version", version)
                        .update()
                == 1;
    }

    void setOf(
            ReportId report, @Nullable GroupId group, String review, String outlook, Instant now) {
        jdbc.sql(
                        """
                        update report_contribution
                        set review = :review, outlook = :outlook, written_at = :now
                        where report_id = :report and group_id is not distinct from :group::uuid
                        """)
                .param("review", review)
                .param("outlook", outlook)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("report", report.value())
                .param("group", Objects.toString(group, null))
                .update();
    }

    void asked(Kept one, Instant now) {
        jdbc.sql("update report_contribution set asked_at = ?, reminded_at = null where id = ?")
                .params(now.atOffset(ZoneOffset.UTC), one.id())
                .update();
    }

    /** Those asked whose day is near and who have not written or been reminded; each once. */
    List<Kept> takeForReminder(LocalDate today, LocalDate near, Instant now) {
        List<UUID> due =
                jdbc.sql(
                                """
                                update report_contribution c set reminded_at = :now
                                from yearly_report r
                                where r.id = c.report_id and r.state = 'DRAFT'
                                  and r.deadline between :today and :near
                                  and c.asked_at is not null and c.reminded_at is null
                                  and c.written_at is null
                                returning c.id
                                """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("today", today)
                        .param("near", near)
                        .query(UUID.class)
                        .list();
        return due.isEmpty()
                ? List.of()
                : jdbc.sql(ALL + "c.id in (:ids)")
                        .param("ids", due)
                        .query((row, _) -> kept(row))
                        .list();
    }

    /** What groups were asked for in drafts and have not written, the nearest day first. */
    List<Kept> waiting() {
        return jdbc.sql(
                        ALL
                                + "r.state = 'DRAFT' and c.group_id is not null and c.asked_at is"
                                + " not null and c.written_at is null"
                                + " order by r.deadline, lower(c.group_name), c.id")
                .query((row, _) -> kept(row))
                .list();
    }

    /** How many groups were asked, and have not written though their day has passed. */
    int missing(LocalDate today) {
        return jdbc.sql(
                        """
                        select count(*) from report_contribution c
                        join yearly_report r on r.id = c.report_id
                        where r.state = 'DRAFT' and r.deadline < :today
                          and c.asked_at is not null and c.written_at is null
                        """)
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        UUID group = row.getObject("group_id", UUID.class);
        Timestamp asked = row.getTimestamp("asked_at");
        Timestamp written = row.getTimestamp("written_at");
        return new Kept(
                row.getObject("id", UUID.class),
                asked != null,
                new Contribution(
                        new ReportId(row.getObject("report_id", UUID.class)),
                        row.getInt("year"),
                        ReportState.valueOf(row.getString("state")),
                        group == null ? null : new GroupId(group),
                        row.getString("group_name"),
                        row.getInt("version"),
                        row.getString("review"),
                        row.getString("outlook"),
                        row.getObject("deadline", LocalDate.class),
                        written == null ? null : written.toInstant(),
                        row.getString("person_name")));
    }

    /** What is kept of a contribution. */
    record Kept(UUID id, boolean asked, Contribution contribution) {}
}
