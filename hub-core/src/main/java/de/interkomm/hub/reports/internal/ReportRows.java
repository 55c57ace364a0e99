package de.interkomm.hub.reports.internal;

import com.github.f4b6a3.uuid.UuidCreator;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.reports.Figure;
import de.interkomm.hub.reports.Reach;
import de.interkomm.hub.reports.ReportDesk.Entry;
import de.interkomm.hub.reports.ReportDesk.Way;
import de.interkomm.hub.reports.ReportId;
import de.interkomm.hub.reports.Reports.Addendum;
import de.interkomm.hub.reports.Reports.Origin;
import de.interkomm.hub.reports.Reports.Row;
import de.interkomm.hub.reports.Reports.Shown;
import de.interkomm.hub.reports.Reports.Total;
import de.interkomm.hub.reports.RowId;
import de.interkomm.hub.reports.RowState;
import de.interkomm.hub.reports.Section;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads and writes what reports consist of; rows by report_row_figure_idx. */
@Component
class ReportRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ReportRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Until the transaction ends nobody else begins a report in this network. */
    void holdYears() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(current_schema() || :what, 0))")
                .param("what", ".yearly_report")
                .query((_, _) -> "")
                .list();
    }

    void addSections(ReportId report) {
        int place = 0;
        for (Section one : Section.values()) {
            jdbc.sql(
                            """
                            insert into report_section
                                (id, report_id, kind, version, position, shown, note)
                            values (?, ?, ?, 0, ?, true, '')
                            """)
                    .params(UuidCreator.getTimeOrderedEpoch(), report.value(), one.name(), place++)
                    .update();
        }
    }

    List<Kept> sections(ReportId report) {
        return jdbc.sql("select * from report_section where report_id = ? order by position")
                .param(report.value())
                .query(
                        (row, _) ->
                                new Kept(
                                        Section.valueOf(row.getString("kind")),
                                        row.getInt("version"),
                                        row.getBoolean("shown") ? Shown.SHOWN : Shown.LEFT_OUT,
                                        row.getString("note")))
                .list();
    }

    /**
     * @return whether the version was still the one that was seen
     */
    boolean edit(ReportId report, Section section, int version, Shown shown, String note) {
        return jdbc.sql(
                                """
                                update report_section
                                set shown = :shown, note = :note, version = version + 1
                                where report_id = :report and kind = :kind and version = :version
                                """)
                        .param("shown", shown == Shown.SHOWN)
                        .param("note", note)
                        .param("report", report.value())
                        .param("kind", section.name())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Changes places with the one above or below, if there is one. */
    void move(ReportId report, Section section, Way way) {
        List<Section> order =
                new ArrayList<>(sections(report).stream().map(Kept::section).toList());
        int from = order.indexOf(section);
        int to = way == Way.UP ? from - 1 : from + 1;
        if (to < 0 || to >= order.size()) {
            return;
        }
        Collections.swap(order, from, to);
        for (int place : List.of(from, to)) {
            jdbc.sql("update report_section set position = ? where report_id = ? and kind = ?")
                    .params(place, report.value(), order.get(place).name())
                    .update();
        }
    }

    /** All rows the hub counts give way to these. */
    void replaceCounted(ReportId report, Map<Figure, List<Row>> counted) {
        jdbc.sql("delete from report_row where report_id = ? and not entered")
                .param(report.value())
                .update();
        for (Map.Entry<Figure, List<Row>> each : counted.entrySet()) {
            insert(report, each.getKey(), each.getValue());
        }
    }

    private void insert(ReportId report, Figure figure, List<Row> rows) {
        int[] place = {0};
        batches.batchUpdate(
                """
                insert into report_row
                    (id, report_id, figure, position, label, day, note, state, amount, unit,
                     attendance, administrations, page, reach, elected, entered)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)
                """,
                rows,
                500,
                (statement, row) -> {
                    statement.setObject(1, row.id().value());
                    statement.setObject(2, report.value());
                    statement.setString(3, figure.name());
                    statement.setInt(4, place[0]++);
                    statement.setString(5, row.label());
                    statement.setObject(6, row.day());
                    statement.setString(7, row.note());
                    statement.setString(8, row.state() == null ? null : row.state().name());
                    statement.setBigDecimal(9, row.amount());
                    statement.setString(10, row.unit());
                    statement.setObject(11, row.attendance());
                    statement.setObject(12, row.administrations());
                    statement.setString(13, row.page());
                    statement.setString(14, row.reach().name());
                    statement.setString(15, row.elected());
                });
    }

    void enter(ReportId report, Figure figure, Entry entry) {
        jdbc.sql(
                        """
                        insert into report_row
                            (id, report_id, figure, position, label, note, amount, unit, reach,
                             entered)
                        values (:id, :report, :figure,
                                (select coalesce(max(position) + 1, 0) from report_row
                                 where report_id = :report and figure = :figure),
                                :label, :note, :amount, :unit, 'EVERYBODY', true)
                        """)
                .param("id", RowId.next().value())
                .param("report", report.value())
                .param("figure", figure.name())
                .param("label", entry.label())
                .param("note", entry.note())
                .param("amount", entry.amount())
                .param("unit", entry.unit())
                .update();
    }

    boolean strike(ReportId report, RowId row) {
        return jdbc.sql("delete from report_row where report_id = ? and id = ? and entered")
                        .params(report.value(), row.value())
                        .update()
                == 1;
    }

    List<Row> rows(ReportId report, Figure figure, Reach reach) {
        return jdbc.sql(
                        """
                        select * from report_row
                        where report_id = :report and figure = :figure and reach in (:reaches)
                        order by position, id
                        """)
                .param("report", report.value())
                .param("figure", figure.name())
                .param("reaches", covered(reach))
                .query((row, _) -> row(row))
                .list();
    }

    List<Row> entered(ReportId report, Figure figure) {
        return jdbc.sql(
                        """
                        select * from report_row
                        where report_id = ? and figure = ? and entered order by position, id
                        """)
                .params(report.value(), figure.name())
                .query((row, _) -> row(row))
                .list();
    }

    static List<String> covered(Reach reach) {
        return Arrays.stream(Reach.values()).filter(reach::covers).map(Reach::name).toList();
    }

    void save(ReportId report, Total total) {
        Origin origin = total.origin();
        jdbc.sql(
                        """
                        insert into report_figure
                            (id, report_id, kind, value, previous, previous_from)
                        values (:id, :report, :kind, :value, :previous, :origin)
                        on conflict (report_id, kind) do update set
                            value = excluded.value, previous = excluded.previous,
                            previous_from = excluded.previous_from
                        """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("report", report.value())
                .param("kind", total.figure().name())
                .param("value", total.value())
                .param("previous", total.previous())
                .param("origin", origin == null ? null : origin.name())
                .update();
    }

    void setValue(ReportId report, Figure figure, BigDecimal value) {
        jdbc.sql("update report_figure set value = ? where report_id = ? and kind = ?")
                .params(value, report.value(), figure.name())
                .update();
    }

    Map<Figure, Total> figures(ReportId report) {
        Map<Figure, Total> found = new EnumMap<>(Figure.class);
        jdbc.sql("select * from report_figure where report_id = ?")
                .param(report.value())
                .query((row, _) -> total(row))
                .list()
                .forEach(one -> found.put(one.figure(), one));
        return found;
    }

    private static Total total(ResultSet row) throws SQLException {
        String origin = row.getString("previous_from");
        return new Total(
                Figure.valueOf(row.getString("kind")),
                row.getBigDecimal("value"),
                row.getBigDecimal("previous"),
                origin == null ? null : Origin.valueOf(origin));
    }

    private static Row row(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return new Row(
                new RowId(row.getObject("id", UUID.class)),
                row.getString("label"),
                row.getObject("day", LocalDate.class),
                row.getString("note"),
                state == null ? null : RowState.valueOf(state),
                row.getString("elected"),
                row.getBigDecimal("amount"),
                row.getString("unit"),
                number(row, "attendance"),
                number(row, "administrations"),
                row.getString("page"),
                Reach.valueOf(row.getString("reach")));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    void add(ReportId report, Actor actor, String text, Instant now) {
        jdbc.sql(
                        """
                        insert into report_addendum
                            (id, report_id, text, account_id, person_name, mailbox, added_at)
                        values (:id, :report, :text, :account, :name, :mailbox, :now)
                        """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("report", report.value())
                .param("text", text)
                .param("account", actor.account().value())
                .param("name", actor.name())
                .param("mailbox", actor.mailbox().address())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Addendum> addenda(ReportId report) {
        return jdbc.sql("select * from report_addendum where report_id = ? order by added_at, id")
                .param(report.value())
                .query(
                        (row, _) -> {
                            Timestamp at = row.getTimestamp("added_at");
                            return new Addendum(
                                    row.getString("text"),
                                    row.getString("person_name"),
                                    at.toInstant());
                        })
                .list();
    }

    /** A section without its content. */
    record Kept(Section section, int version, Shown shown, String note) {}
}
