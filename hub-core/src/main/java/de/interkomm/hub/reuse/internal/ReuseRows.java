package de.interkomm.hub.reuse.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.reuse.ReuseCounts;
import de.interkomm.hub.reuse.ReuseState;
import de.interkomm.hub.reuse.Reuses.Step;
import de.interkomm.hub.reuse.Reuses.Step.What;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What became of reuses, what is due for some of them, and how many there are. */
@Component
class ReuseRows implements ReuseCounts {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReuseRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nobody else changes who uses that project before the transaction ends. */
    void hold(NetworkId network, ProjectId project) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('reuse of ' || :project, 0))")
                .param("project", network + "/" + project)
                .query((_, _) -> true)
                .single();
    }

    Optional<ProjectId> projectOf(NetworkId network, UUID id) {
        return jdbc.sql("select project_id from hub.reuse where id = :id and network = :network")
                .param("id", id)
                .param("network", network.value())
                .query((row, _) -> new ProjectId(row.getObject("project_id", UUID.class)))
                .optional();
    }

    /**
     * Writes a step down, behind {@link #hold}.
     *
     * @return its number
     */
    long step(Reuse reuse, What what, String reason, Who who) {
        return jdbc.sql(
                        """
                        insert into hub.reuse_step
                            (network, project_id, number, regional_key, what, state, reason,
                             person_name, mailbox, at)
                        select :network, :project, coalesce(max(number), 0) + 1, :key, :what,
                               :state, :reason, :name, :mailbox, :now
                        from hub.reuse_step where network = :network and project_id = :project
                        returning number
                        """)
                .param("network", reuse.network().value())
                .param("project", reuse.project().value())
                .param("key", reuse.key().value())
                .param("what", what.name())
                .param("state", reuse.state().name())
                .param("reason", reason)
                .param("name", who.name())
                .param("mailbox", who.mailbox())
                .param("now", utc(clock.instant()))
                .query(Long.class)
                .single();
    }

    List<Step> steps(NetworkId network, ProjectId project, RegionalKey administration) {
        return jdbc.sql(
                        """
                        select what, state, reason, at from hub.reuse_step
                        where network = :network and project_id = :project
                          and regional_key = :key
                        order by number desc
                        """)
                .param("network", network.value())
                .param("project", project.value())
                .param("key", administration.value())
                .query(
                        (row, _) ->
                                new Step(
                                        What.valueOf(row.getString("what")),
                                        ReuseState.valueOf(row.getString("state")),
                                        row.getString("reason"),
                                        row.getTimestamp("at")
                                                .toInstant()
                                                .atZone(clock.getZone())
                                                .toLocalDate()))
                .list();
    }

    /** By reuse_once. */
    @Override
    @Transactional(readOnly = true)
    public Map<ProjectId, Integer> confirmed(NetworkId network, Collection<ProjectId> projects) {
        Map<ProjectId, Integer> counts = new HashMap<>();
        if (projects.isEmpty()) {
            return counts;
        }
        jdbc.sql(
                        """
                        select project_id, count(*) as n from hub.reuse u
                        where network = :network and project_id in (:projects) and %s
                        group by project_id
                        """
                                .formatted(ReuseCounts.holds("u")))
                .param("network", network.value())
                .param("projects", projects.stream().map(ProjectId::value).toList())
                .query(
                        row -> {
                            counts.put(
                                    new ProjectId(row.getObject("project_id", UUID.class)),
                                    row.getInt("n"));
                        });
        return counts;
    }

    /** Of all that use anything of these networks. */
    List<RegionalKey> administrations(Collection<NetworkId> networks) {
        return jdbc.sql(
                        "select distinct regional_key from hub.reuse where network ="
                                + " any(:networks)")
                .param("networks", array(networks))
                .query((row, _) -> new RegionalKey(row.getString("regional_key")))
                .list();
    }

    /** What several of these administrations use, by network. */
    Map<NetworkId, List<ProjectId>> usedBySeveral(
            Collection<NetworkId> networks, Collection<RegionalKey> administrations) {
        Map<NetworkId, List<ProjectId>> found = new HashMap<>();
        jdbc.sql(
                        """
                        select network, project_id from hub.reuse
                        where network = any(:networks) and regional_key = any(:keys)
                        group by network, project_id having count(*) > 1
                        """)
                .param("networks", array(networks))
                .param("keys", array(administrations))
                .query(
                        row -> {
                            found.computeIfAbsent(
                                            new NetworkId(row.getString("network")),
                                            _ -> new ArrayList<>())
                                    .add(new ProjectId(row.getObject("project_id", UUID.class)));
                        });
        return found;
    }

    private static String[] array(Collection<?> ids) {
        return ids.stream().map(Object::toString).toArray(String[]::new);
    }

    /** Those for which it is time, in these networks, by reuse_due_idx. */
    List<Timely> due(Due what, Collection<NetworkId> networks, int most) {
        if (networks.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        "select id, network from hub.reuse where network in (:networks) and "
                                + what.condition
                                + " order by confirmed_at, id limit :most")
                .param("networks", networks.stream().map(NetworkId::value).toList())
                .param("by", utc(clock.instant().minus(what.after)))
                .param("most", most)
                .query(
                        (row, _) ->
                                new Timely(
                                        row.getObject("id", UUID.class),
                                        new NetworkId(row.getString("network"))))
                .list();
    }

    /**
     * @return whether it was still to be done
     */
    boolean mark(Due what, UUID id) {
        return jdbc.sql(
                                "update hub.reuse set "
                                        + what.column
                                        + " = :now where id = :id and "
                                        + what.condition)
                        .param("now", utc(clock.instant()))
                        .param("by", utc(clock.instant().minus(what.after)))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Whether it is time for that one. */
    boolean isDue(Due what, UUID id) {
        return jdbc.sql(
                        "select exists (select from hub.reuse where id = :id and "
                                + what.condition
                                + ")")
                .param("by", utc(clock.instant().minus(what.after)))
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** How much of this mailbox waits for its link, since then. */
    int waitingOf(Mailbox mailbox, Instant since) {
        return jdbc.sql(
                        "select count(*) from hub.reuse_request where mailbox = :mailbox and"
                                + " asked_at >= :since")
                .param("mailbox", mailbox.address())
                .param("since", utc(since))
                .query(Integer.class)
                .single();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** A reuse for which it is time. */
    record Timely(UUID id, NetworkId network) {}

    /** What the year brings, each some while after what came before. */
    enum Due {
        QUESTION("asked_again_at", "confirmed_at", Duration.ofDays(335)),
        REMINDER("reminded_at", "asked_again_at", Duration.ofDays(30)),
        LAPSE("lapsed_at", "reminded_at", Duration.ofDays(30));

        private final String column;
        private final String condition;
        private final Duration after;

        Due(String column, String before, Duration after) {
            this.column = column;
            this.condition =
                    "lapsed_at is null and state <> 'STOPPED' and confirmed_at is not null and "
                            + column
                            + " is null and "
                            + before
                            + " <= :by";
            this.after = after;
        }
    }
}
