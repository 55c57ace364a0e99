package de.interkomm.hub.audit;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

@Component
@Transactional(readOnly = true)
class StoredTrail implements AuditTrail {

    private static final String ENTRY =
            "select e.number, e.at, e.actor, coalesce(a.name, p.name) as name, e.role, e.action,"
                    + " e.object, e.facts, d.label, d.changes ";

    private static final String OF_CHAIN =
            """
            from hub.audit_entry e
            left join hub.audit_detail d on d.entry_id = e.id
            left join hub.imported_person p on p.person_id = e.actor and p.network = e.chain
            left join hub.account a on a.id = coalesce(p.account_id, e.actor)
            where e.chain = :chain
            """;

    private static final String WANTED =
            OF_CHAIN
                    + """
                      and (:text = '' or coalesce(a.name, p.name) ilike :pattern
                                      or d.label ilike :pattern)
                      and (:from::timestamptz is null or e.at >= :from)
                      and (:until::timestamptz is null or e.at < :until)
                    """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StoredTrail(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Page<AuditEntry> ofNetwork(
            Actor actor, NetworkId network, AuditQuery query, Pageable page) {
        actor.require(Permission.READ_AUDIT, network);
        return find(TrailKeeper.chainOf(network), query, page);
    }

    @Override
    public Page<AuditEntry> ofHub(Actor actor, AuditQuery query, Pageable page) {
        actor.require(Permission.READ_HUB_AUDIT);
        return find(TrailKeeper.HUB, query, page);
    }

    /**
     * The newest entries, by the index of the chain's numbers.
     *
     * @param without a pattern of actions that are left out
     */
    List<AuditEntry> latestBut(String without, NetworkId network, int most) {
        return jdbc.sql(
                        ENTRY
                                + OF_CHAIN
                                + " and e.action not like :without"
                                + " order by e.number desc limit :most")
                .param("chain", TrailKeeper.chainOf(network))
                .param("without", without)
                .param("most", most)
                .query(this::entry)
                .list();
    }

    private Page<AuditEntry> find(String chain, AuditQuery query, Pageable page) {
        long total = asked("select count(*) " + WANTED, chain, query).query(Long.class).single();
        List<AuditEntry> entries =
                asked(
                                ENTRY
                                        + WANTED
                                        + " order by e.number desc limit :limit offset :offset",
                                chain,
                                query)
                        .param("limit", page.getPageSize())
                        .param("offset", page.getOffset())
                        .query(this::entry)
                        .list();
        return new PageImpl<>(entries, page, total);
    }

    private JdbcClient.StatementSpec asked(String sql, String chain, AuditQuery query) {
        String text = query.text().strip();
        return jdbc.sql(sql)
                .param("chain", chain)
                .param("text", text)
                .param("pattern", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("from", at(query.from()))
                .param("until", at(query.until()));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private AuditEntry entry(ResultSet row, int number) throws SQLException {
        String role = row.getString("role");
        UUID actor = row.getObject("actor", UUID.class);
        return new AuditEntry(
                row.getLong("number"),
                row.getTimestamp("at").toInstant(),
                actor == null ? null : new AccountId(actor),
                row.getString("name"),
                role == null ? null : Role.valueOf(role),
                row.getString("action"),
                row.getString("object"),
                row.getString("label"),
                Facts.read(json, row.getString("facts"), row.getString("changes")));
    }
}
