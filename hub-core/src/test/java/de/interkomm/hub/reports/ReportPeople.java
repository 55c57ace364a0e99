package de.interkomm.hub.reports;

import com.github.f4b6a3.uuid.UuidCreator;

import de.interkomm.hub.governance.GroupDescription;
import de.interkomm.hub.governance.GroupDraft;
import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupKind;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.governance.Groups;
import de.interkomm.hub.governance.Groups.FoundResult;
import de.interkomm.hub.governance.GuestPolicy;
import de.interkomm.hub.governance.Participations;
import de.interkomm.hub.governance.WayIn;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.Somebody;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Invents years for tests: each gets one of its own, long ago, where nothing else happened. */
@Component
public class ReportPeople {

    /** There are reports from 1990 on, and none of years to come: a test takes as few as it can. */
    private static final AtomicInteger YEARS = new AtomicInteger(1990);

    private final Somebody somebody;
    private final Groups groups;
    private final Participations participations;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ReportPeople(
            Somebody somebody,
            Groups groups,
            Participations participations,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.somebody = somebody;
        this.groups = groups;
        this.participations = participations;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** A year nobody has, with another such year after it. */
    int years() {
        return YEARS.getAndAdd(2);
    }

    /** A year nobody has. */
    int year() {
        return YEARS.getAndIncrement();
    }

    Actor person(Standing standing) {
        return somebody.with(standing);
    }

    public Actor person(NetworkId network, Role role) {
        return somebody.in(network, role);
    }

    /** Founded in that year. */
    public GroupId group(Actor kora, NetworkId network, GroupVisibility visibility, int year) {
        return group(kora, network, visibility, LocalDate.of(year, 2, 3));
    }

    GroupId group(
            Actor kora, NetworkId network, GroupVisibility visibility, @Nullable LocalDate begins) {
        GroupDraft draft =
                new GroupDraft(
                        GroupKind.WORKING_GROUP,
                        "",
                        "Gruppe " + UUID.randomUUID(),
                        new GroupDescription("Wir prüfen.", "", List.of()),
                        null,
                        visibility,
                        WayIn.OPEN,
                        GuestPolicy.NONE,
                        begins,
                        null);
        return NetworkScope.call(
                network, () -> ((FoundResult.Founded) groups.found(kora, network, draft)).id());
    }

    public Actor in(Actor kora, NetworkId network, GroupId group, GroupFunction function) {
        Actor person = person(network, Role.MEMBER);
        NetworkScope.run(
                network,
                () -> participations.add(kora, network, group, person.account(), null, function));
        return person;
    }

    /** A meeting held in that year, with people of so many administrations and a task each way. */
    UUID held(NetworkId network, GroupId group, int year, int administrations) {
        UUID meeting = UuidCreator.getTimeOrderedEpoch();
        sql(
                network,
                """
                insert into meeting
                    (id, version, group_id, title, starts_local, ends_local, starts_at, ends_at,
                     form, place, link, accessibility, state, cancel_reason)
                select :id, 0, :group, 'Treffen ' || :id, d, d + interval '2 hours',
                       d at time zone 'Europe/Berlin', d at time zone 'Europe/Berlin'
                       + interval '2 hours', 'ON_SITE', 'Rathaus', '', '', 'HELD', ''
                from (select make_timestamp(:year, 5, 6, 14, 0, 0) as d) days
                """,
                meeting,
                group,
                year);
        for (int each = 0; each < administrations; each++) {
            sql(
                    network,
                    """
                    with somebody as (
                        insert into meeting_attendee
                            (id, meeting_id, person_name, regional_key, administration_name, reply,
                             deputy_name)
                        values (gen_random_uuid(), :id, 'Wer ' || :year,
                                '07333500' || (1000 + %d), 'Stadt %d', 'NONE', '')
                        returning id)
                    insert into meeting_presence (id, attendee_id, arrived_at, way)
                    select gen_random_uuid(), id, now(), 'HERE' from somebody where :group <> ''
                    """
                            .formatted(each, each),
                    meeting,
                    group,
                    year);
        }
        sql(
                network,
                """
                insert into meeting_task (id, meeting_id, title, person_name, done_on, done_by)
                select gen_random_uuid(), :id, 'Geheime Aufgabe', '', made, by
                from (values (make_date(:year, 6, 1), 'x'), (null::date, null)) as two (made, by)
                where :group <> ''
                """,
                meeting,
                group,
                year);
        return meeting;
    }

    /** Somebody from elsewhere was at a meeting, as the chair has typed it. */
    void guest(NetworkId network, UUID meeting, String from) {
        NetworkScope.run(
                network,
                () ->
                        transaction.executeWithoutResult(
                                _ ->
                                        jdbc.sql(
                                                        """
                                                        with somebody as (
                                                            insert into meeting_attendee
                                                                (id, meeting_id, person_name,
                                                                 administration_name, reply,
                                                                 deputy_name)
                                                            values (gen_random_uuid(), ?, 'Gast',
                                                                    ?, 'NONE', '')
                                                            returning id)
                                                        insert into meeting_presence
                                                            (id, attendee_id, arrived_at, way)
                                                        select gen_random_uuid(), id, now(), 'HERE'
                                                        from somebody
                                                        """)
                                                .params(meeting, from)
                                                .update()));
    }

    /** Resolved in that year. */
    void resolved(NetworkId network, GroupId group, int year, String state, String execution) {
        resolved(network, group, year, state, execution, "{}");
    }

    /** Voted on in that year, and nobody elected. */
    void electedNobody(NetworkId network, GroupId group, int year) {
        resolved(network, group, year, "REJECTED", "OPEN", "{Ada,Bela}");
    }

    /** Voted on in that year, with Ada elected. */
    void electedAda(NetworkId network, GroupId group, int year) {
        resolved(network, group, year, "ADOPTED", "DONE", "{Ada,Bela}");
        NetworkScope.run(
                network,
                () ->
                        transaction.executeWithoutResult(
                                _ ->
                                        jdbc.sql(
                                                        """
                                                        update resolution set elected = 'Ada'
                                                        where group_id = ? and state = 'ADOPTED'
                                                          and cardinality(candidates) > 0
                                                        """)
                                                .param(group.value())
                                                .update()));
    }

    private void resolved(
            NetworkId network,
            GroupId group,
            int year,
            String state,
            String execution,
            String candidates) {
        sql(
                network,
                """
                insert into resolution
                    (id, version, group_id, title, text, reasons, candidates, state, number,
                     resolved_on, execution, execution_note, execution_who, put_at)
                values (:id, 0, :group::uuid, 'Beschluss ' || :id, 'So sei es.', '', '%s', '%s',
                        'B-' || :year || '-' || :id, make_date(:year, 5, 6), '%s', '', '', now())
                """
                        .formatted(candidates, state, execution),
                UUID.randomUUID(),
                group,
                year);
    }

    /**
     * A published project whose status is known since a day.
     *
     * @return its path, with a tilde for the network's own
     */
    String project(
            NetworkId network, String title, String status, LocalDate since, String visibility) {
        UUID id = UUID.randomUUID();
        NetworkScope.run(
                network,
                () ->
                        transaction.executeWithoutResult(
                                _ ->
                                        jdbc.sql(
                                                        """
                                                        with own as (
                                                            insert into project
                                                                (id, version, revision, latest,
                                                                 published, title, summary, status,
                                                                 kind, topics, visibility, blueprint,
                                                                 review_note, first_published_at,
                                                                 published_at, changed_at)
                                                            values (:id, 0, 1, 1, 1, :title, '',
                                                                    :status, 'EXCHANGE', '{}',
                                                                    :visibility, 'NOT_YET', '',
                                                                    now(), now(), now())
                                                            returning id)
                                                        insert into project_status
                                                            (project_id, number, status, since)
                                                        select id, 1, :status, :since from own
                                                        """)
                                                .param("id", id)
                                                .param("title", title)
                                                .param("status", status)
                                                .param("visibility", visibility)
                                                .param("since", since)
                                                .update()));
        return "~/projects/" + id;
    }

    /** A member administration from within that year on, until its end or for good. */
    void member(NetworkId network, int year, String key, String name, String status) {
        sql(
                network,
                """
                insert into membership
                    (id, version, holder, regional_key, administration_name, status, since, ended_on)
                select :id, 0, 'ADMINISTRATION', '%s', '%s', '%s', make_date(:year, 3, 1),
                       case when '%s' = 'ENDED' then make_date(:year, 11, 30) end
                where :group <> ''
                """
                        .formatted(key, name, status, status),
                UUID.randomUUID(),
                GroupId.next(),
                year);
    }

    private void sql(NetworkId network, String statement, UUID id, GroupId group, int year) {
        NetworkScope.run(
                network,
                () ->
                        transaction.executeWithoutResult(
                                _ ->
                                        jdbc.sql(statement.replace(":group,", ":group::uuid,"))
                                                .param("id", id)
                                                .param("group", group.toString())
                                                .param("year", year)
                                                .update()));
    }
}
