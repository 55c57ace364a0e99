package de.interkomm.hub.administrations.internal;

import de.interkomm.hub.administrations.RegisterProgress;
import de.interkomm.hub.administrations.RegisterRefusal;
import de.interkomm.hub.administrations.RegisterRefusal.Reason;
import de.interkomm.hub.administrations.RegisterReport;
import de.interkomm.hub.administrations.RegisterRun;
import de.interkomm.hub.administrations.RegisterRun.Phase;
import de.interkomm.hub.administrations.RegisterRunId;

import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps what became of each import. */
@Component
class RegisterRuns {

    private static final int LONGEST_NAME = 200;
    private static final String COLUMNS =
            "id, file_name, phase, percent, rows_read, rows_written, rows_to_write, requested_at,"
                    + " finished_at, refusal_reason, refusal_detail, ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    RegisterRuns(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Where an edition comes from. */
    enum Origin {
        /** Shipped with the hub. */
        EXCERPT,
        /** An official file. */
        EDITION
    }

    RegisterRunId add(String fileName, byte[] content, Origin origin) {
        RegisterRunId id = RegisterRunId.next();
        jdbc.sql(
                        """
                        insert into hub.register_import (id, file_name, sha256, content, origin, phase, requested_at)
                        values (?, ?, ?, ?, ?, ?, ?)\
                        """)
                .param(id.value())
                .param(shortened(fileName))
                .param(DigestUtils.sha256Hex(content))
                .param(content)
                .param(origin.name())
                .param(Phase.WAITING.name())
                .param(now())
                .update();
        return id;
    }

    Optional<byte[]> content(RegisterRunId id) {
        return jdbc.sql(
                        "select content from hub.register_import where id = ? and content is not"
                                + " null")
                .param(id.value())
                .query(byte[].class)
                .optional();
    }

    void progress(RegisterRunId id, int percent, RegisterProgress progress) {
        jdbc.sql(
                        """
                        update hub.register_import
                        set phase = ?, percent = ?, rows_read = ?, rows_written = ?, rows_to_write = ?
                        where id = ?\
                        """)
                .param(Phase.RUNNING.name())
                .param(percent)
                .param(progress.read())
                .param(progress.written())
                .param(progress.toWrite())
                .param(id.value())
                .update();
    }

    void done(RegisterRunId id, RegisterReport report) {
        jdbc.sql(
                        """
                        update hub.register_import
                        set phase = ?, percent = 100, finished_at = ?, report = cast(? as jsonb), content = null
                        where id = ?\
                        """)
                .param(Phase.DONE.name())
                .param(now())
                .param(json.writeValueAsString(report))
                .param(id.value())
                .update();
    }

    void refused(RegisterRunId id, RegisterRefusal refusal) {
        jdbc.sql(
                        """
                        update hub.register_import
                        set phase = ?, finished_at = ?, refusal_reason = ?, refusal_detail = ?, content = null
                        where id = ?\
                        """)
                .param(Phase.REFUSED.name())
                .param(now())
                .param(refusal.reason().name())
                .param(refusal.detail())
                .param(id.value())
                .update();
    }

    void failed(RegisterRunId id) {
        jdbc.sql(
                        "update hub.register_import set phase = ?, finished_at = ?, content = null"
                                + " where id = ?")
                .param(Phase.FAILED.name())
                .param(now())
                .param(id.value())
                .update();
    }

    Optional<RegisterRun> find(RegisterRunId id) {
        return jdbc.sql("select " + COLUMNS + "report from hub.register_import where id = ?")
                .param(id.value())
                .query((row, _) -> run(row))
                .optional();
    }

    List<RegisterRun> latest(int limit) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                // The single changes of a whole edition are megabytes.
                                + "jsonb_set(report, '{changes}', '[]') as report from"
                                + " hub.register_import order by requested_at desc, id desc limit"
                                + " ?")
                .param(limit)
                .query((row, _) -> run(row))
                .list();
    }

    boolean anyDone(Origin origin) {
        return jdbc.sql(
                        "select exists (select from hub.register_import where phase = 'DONE' and"
                                + " origin = ?)")
                .param(origin.name())
                .query(Boolean.class)
                .single();
    }

    /** Whether the very same file was imported before. */
    boolean isKnown(byte[] content) {
        return jdbc.sql(
                        "select exists (select from hub.register_import where phase = 'DONE' and"
                                + " sha256 = ?)")
                .param(DigestUtils.sha256Hex(content))
                .query(Boolean.class)
                .single();
    }

    private RegisterRun run(ResultSet row) throws SQLException {
        String report = row.getString("report");
        return new RegisterRun(
                new RegisterRunId(row.getObject("id", UUID.class)),
                row.getString("file_name"),
                Phase.valueOf(row.getString("phase")),
                row.getInt("percent"),
                new RegisterProgress(
                        row.getInt("rows_read"),
                        row.getInt("rows_written"),
                        row.getInt("rows_to_write")),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("finished_at", OffsetDateTime.class)),
                report == null ? null : json.readValue(report, RegisterReport.class),
                refusal(row.getString("refusal_reason"), row.getString("refusal_detail")));
    }

    private static @Nullable RegisterRefusal refusal(
            @Nullable String reason, @Nullable String detail) {
        return reason == null ? null : new RegisterRefusal(Reason.valueOf(reason), detail);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String shortened(String fileName) {
        return fileName.length() <= LONGEST_NAME ? fileName : fileName.substring(0, LONGEST_NAME);
    }
}
