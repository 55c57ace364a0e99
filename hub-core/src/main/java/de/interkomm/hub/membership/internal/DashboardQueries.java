package de.interkomm.hub.membership.internal;

import static java.util.stream.Collectors.toMap;

import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.membership.ApplicationStatus;
import de.interkomm.hub.membership.Dashboards;
import de.interkomm.hub.membership.OverviewSource;
import de.interkomm.hub.membership.OverviewSource.Happening;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Counts instead of loading, so that a network with thousands of members opens as fast. */
@Service
class DashboardQueries implements Dashboards {

    private static final List<String> SHOWN =
            Stream.of(ApplicationStatus.values())
                    .filter(status -> status.isSent() && !status.isFinal())
                    .map(Enum::name)
                    .toList();

    private final JdbcClient jdbc;
    private final Administrations administrations;
    private final ObjectProvider<OverviewSource> sources;
    private final Clock clock;

    DashboardQueries(
            JdbcClient jdbc,
            Administrations administrations,
            ObjectProvider<OverviewSource> sources,
            Clock clock) {
        this.jdbc = jdbc;
        this.administrations = administrations;
        this.sources = sources;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Dashboard of(Actor actor, NetworkId network) {
        Coordinators.require(actor, Permission.WORK_ON_APPLICATIONS, network);
        return new Dashboard(
                applications(),
                sources.stream()
                        .flatMap(source -> source.waiting(actor, network).stream())
                        .toList(),
                latest(actor, network),
                members(),
                vanished());
    }

    private List<Happening> latest(Actor actor, NetworkId network) {
        return Stream.concat(
                        applicationSteps(network).stream(),
                        sources.stream()
                                .flatMap(source -> source.latest(actor, network, LATEST).stream()))
                .sorted(Comparator.comparing(Happening::at).reversed())
                .limit(LATEST)
                .toList();
    }

    /** By application_status_idx. */
    private Map<ApplicationStatus, Integer> applications() {
        return jdbc
                .sql(
                        """
                        select status, count(*) as number from application
                        where status in (:shown) group by status
                        """)
                .param("shown", SHOWN)
                .query(
                        (row, _) ->
                                Map.entry(
                                        ApplicationStatus.valueOf(row.getString("status")),
                                        row.getInt("number")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** By application_history_latest_idx; drafts are nobody's business. */
    private List<Happening> applicationSteps(NetworkId network) {
        return jdbc.sql(
                        """
                        select h.at, h.step, nullif(h.actor, '') as actor, a.id,
                               a.administration_name
                        from application_history h join application a on a.id = h.application_id
                        where h.step is not null and a.submitted_at is not null
                        order by h.at desc, h.id desc limit :limit
                        """)
                .param("limit", LATEST)
                .query(
                        (row, _) ->
                                new Happening(
                                        row.getTimestamp("at").toInstant(),
                                        row.getString("administration_name"),
                                        "/networks/%s/coordination/applications/%s"
                                                .formatted(network, row.getObject("id")),
                                        "desk.event." + row.getString("step"),
                                        row.getString("actor"),
                                        "desk.event.by-rule"))
                .list();
    }

    private int vanished() {
        List<RegionalKey> keys =
                jdbc
                        .sql("select regional_key from membership where status <> 'ENDED'")
                        .query(String.class)
                        .list()
                        .stream()
                        .map(RegionalKey::new)
                        .toList();
        Set<RegionalKey> gone = administrations.vanished(Set.copyOf(keys)).keySet();
        return (int) keys.stream().filter(gone::contains).count();
    }

    private List<Month> members() {
        LocalDate today = ApplicationLetters.day(clock.instant());
        return jdbc.sql(
                        """
                        select month::date as month, count(m.id) as members
                        from generate_series(:first::date, :last::date, interval '1 month') as month
                        left join membership m
                            on m.since < least(month + interval '1 month', :today::date + 1)
                           and (m.ended_on is null
                                or m.ended_on >= least(month + interval '1 month', :today::date + 1))
                        group by month order by month
                        """)
                .param("first", today.withDayOfMonth(1).minusMonths(MONTHS - 1L))
                .param("last", today.withDayOfMonth(1))
                .param("today", today)
                .query(
                        (row, _) ->
                                new Month(
                                        YearMonth.from(row.getDate("month").toLocalDate()),
                                        row.getInt("members")))
                .list();
    }
}
