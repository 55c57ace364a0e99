package de.interkomm.hub.testing;

import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A network that has met for twenty years: 50 groups with 100 meetings each, 60,000 items with
 * their minutes, 1,000,000 people at meetings, 5,000 resolutions with their ballots, 10,000 tasks,
 * and one meeting under way with 100 people. Entered by SQL, for measurements only.
 */
public final class TwentyYears {

    public static final int GROUPS = 50;
    public static final int MEETINGS_EACH = 100;
    public static final int ITEMS_EACH = 12;
    public static final int PEOPLE_EACH = 200;
    public static final int ADMINISTRATIONS = 100;
    public static final int UNDER_WAY = 100;

    /** Of the person with that number. */
    private static final String ACCOUNT = "md5('person ' || k)::uuid";

    private static final String TOWN =
            "'0599' || lpad((k %% %d)::text, 8, '0'), 'Stadt ' || k %% %d"
                    .formatted(ADMINISTRATIONS, ADMINISTRATIONS);

    private static final String MEETING =
            """
            insert into meeting
                (id, version, group_id, title, starts_local, ends_local, starts_at, ends_at, form,
                 place, link, accessibility, state, cancel_reason, minutes_state, approval,
                 approved_on)
            """;

    private final NetworkId network;
    private final LocalDate today;
    private final JdbcClient jdbc;

    private TwentyYears(NetworkId network, LocalDate today, JdbcClient jdbc) {
        this.network = network;
        this.today = today;
        this.jdbc = jdbc;
    }

    /**
     * Enters all of it into a network that has no groups yet. Nobody has told the database to look
     * at it: it goes by what it knew before, until it looks by itself.
     */
    public static TwentyYears in(
            NetworkId network, LocalDate today, JdbcClient jdbc, TransactionTemplate transaction) {
        TwentyYears years = new TwentyYears(network, today, jdbc);
        NetworkScope.run(network, () -> transaction.executeWithoutResult(_ -> years.enter()));
        return years;
    }

    public LocalDate begin() {
        return today.minusYears(20);
    }

    /** The first of its groups. */
    public UUID group(TransactionTemplate transaction) {
        return one(transaction, "select id from network_group where name = 'Gruppe 1'");
    }

    /** A meeting of it with minutes. */
    public UUID held(TransactionTemplate transaction) {
        return one(
                transaction,
                """
                select m.id from meeting m join network_group g on g.id = m.group_id
                where g.name = 'Gruppe 1' and m.state = 'HELD' order by m.starts_at desc limit 1
                """);
    }

    /** The one that is under way. */
    public UUID underWay(TransactionTemplate transaction) {
        return one(transaction, "select id from meeting where state = 'UNDER_WAY'");
    }

    private UUID one(TransactionTemplate transaction, String sql) {
        return NetworkScope.call(
                network, () -> transaction.execute(_ -> jdbc.sql(sql).query(UUID.class).single()));
    }

    private void enter() {
        groups();
        meetings();
        people();
        minutes();
        resolutions();
        underWay();
    }

    private void groups() {
        run(
                """
                insert into membership
                    (id, version, holder, regional_key, administration_name, status, since,
                     ended_on)
                select gen_random_uuid(), 0, 'ADMINISTRATION', '0599' || lpad(k::text, 8, '0'),
                       'Stadt ' || k, case when k % 10 = 9 then 'ENDED' else 'ACTIVE' end,
                       :begin::date + k * 60,
                       case when k % 10 = 9 then :begin::date + k * 60 + 700 end
                from generate_series(0, %d - 1) k
                """
                        .replace("%d", Integer.toString(ADMINISTRATIONS)));
        run(
                """
                insert into network_group
                    (id, version, kind, kind_name, name, purpose, charter, topics, visibility,
                     way_in, guests, starts_on)
                select gen_random_uuid(), 0, 'WORKING_GROUP', '', 'Gruppe ' || k, 'Zwanzig Jahre',
                       '', '{}', case when k % 10 = 0 then 'MEMBERS' else 'PUBLIC' end,
                       'BY_APPOINTMENT', 'NONE', :begin::date + k
                from generate_series(1, %d) k
                """
                        .replace("%d", Integer.toString(GROUPS)));
        run(
                """
                insert into group_participation
                    (id, group_id, regional_key, administration_name, account_id, person_name,
                     mailbox, function, from_day, added_by)
                select gen_random_uuid(), g.id, %s, %s, 'Person ' || k,
                       'person' || k || '@stadt.example',
                       case when k = 1 then 'LEAD' else 'MEMBER' end, :begin::date, 'Messung'
                from network_group g, generate_series(1, %d) k
                """
                        .formatted(TOWN, ACCOUNT, PEOPLE_EACH));
    }

    private void meetings() {
        run(
                MEETING
                        + """
                        select gen_random_uuid(), 0, g.id, 'Treffen ' || n, d,
                               d + interval '2 hours', d at time zone 'Europe/Berlin',
                               d at time zone 'Europe/Berlin' + interval '2 hours', 'ON_SITE',
                               'Rathaus', '', '', 'HELD', '', 'APPROVED', 'NEXT_MEETING',
                               d::date + 30
                        from network_group g, generate_series(0, %d - 1) n,
                             lateral (select :begin::timestamp + n * interval '73 days'
                                             + interval '14 hours' as d) days
                        """
                                .replace("%d", Integer.toString(MEETINGS_EACH)));
        run(
                MEETING
                        + """
                        select gen_random_uuid(), 0, g.id, 'Nächstes Treffen', d,
                               d + interval '2 hours', d at time zone 'Europe/Berlin',
                               d at time zone 'Europe/Berlin' + interval '2 hours', 'ON_SITE',
                               'Rathaus', '', '', 'PLANNED', '', 'OPEN', null, null
                        from network_group g,
                             lateral (select :begin::timestamp + interval '20 years 30 days'
                                             + interval '14 hours' as d) days
                        """);
        run(
                """
                insert into agenda_item
                    (id, meeting_id, position, title, details, kind, speaker, minutes, audience,
                     state)
                select gen_random_uuid(), m.id, n, 'Punkt ' || n, '', 'REPORT', '', 10, 'PUBLIC',
                       'DONE'
                from meeting m, generate_series(1, %d) n
                where m.state = 'HELD'
                """
                        .replace("%d", Integer.toString(ITEMS_EACH)));
    }

    private void people() {
        run(
                """
                insert into meeting_attendee
                    (id, meeting_id, account_id, person_name, mailbox, regional_key,
                     administration_name, function, invited_at, reply, deputy_name, replied_at)
                select gen_random_uuid(), m.id, %s, 'Person ' || k,
                       'person' || k || '@stadt.example', %s, 'MEMBER', m.starts_at, 'YES', '',
                       m.starts_at
                from meeting m, generate_series(1, %d) k
                where m.state = 'HELD'
                """
                        .formatted(ACCOUNT, TOWN, PEOPLE_EACH));
        run(
                """
                insert into meeting_presence (id, attendee_id, arrived_at, left_at, way)
                select gen_random_uuid(), a.id, m.starts_at, m.ends_at, 'HERE'
                from meeting_attendee a join meeting m on m.id = a.meeting_id
                """);
    }

    private void minutes() {
        run(
                """
                insert into minutes_text (item_id, text, saved_by, saved_at)
                select id, 'Was gesagt wurde. ' || repeat('Und mehr. ', 20), 'Person 1', now()
                from agenda_item
                """);
        run(
                """
                insert into meeting_task (id, meeting_id, title, person_name, due_on, done_on,
                                          done_by)
                select gen_random_uuid(), m.id, 'Aufgabe ' || n, 'Person', m.starts_local::date + 30,
                       case when n = 1 then m.starts_local::date + 20 end,
                       case when n = 1 then 'Person 1' end
                from meeting m, generate_series(1, 2) n
                where m.state = 'HELD'
                """);
    }

    /** One each meeting, with a ballot of nine administrations. */
    private void resolutions() {
        run(
                """
                insert into resolution
                    (id, version, group_id, title, text, reasons, candidates, state, number,
                     resolved_on, execution, execution_note, execution_who, put_at)
                select gen_random_uuid(), 0, m.group_id, 'Beschluss ' || m.n,
                       'So sei es. ' || repeat('Weil es gut ist. ', 20), '', '{}',
                       case when m.n % 5 = 0 then 'REJECTED' else 'ADOPTED' end,
                       'B-' || m.n, m.starts_local::date,
                       (array['OPEN', 'UNDER_WAY', 'DONE', 'DONE', 'DROPPED'])[1 + m.n % 5], '', '',
                       m.starts_at
                from (select group_id, starts_local, starts_at,
                             row_number() over (order by starts_at, id) as n
                      from meeting where state = 'HELD') m
                """);
        run(
                """
                insert into ballot
                    (id, version, resolution_id, state, place, way, majority, base, abstentions,
                     quorum, voters, most_proxies, candidates, opened_at, closed_at, entitled,
                     entitled_votes, present, present_votes, voted, votes)
                select gen_random_uuid(), 0, r.id, 'CLOSED', 'MEETING', 'OPEN', 'SIMPLE',
                       'VOTES_CAST', 'LEFT_OUT', 0, 'ADMINISTRATIONS', 0, '{}', r.put_at, r.put_at,
                       9, 9, 9, 9, 9, '{7,1,1}'
                from resolution r
                """);
        run(
                """
                insert into ballot_entry
                    (id, ballot_id, regional_key, regional_keys, name, weight, present)
                select gen_random_uuid(), b.id, key, array[key], 'Stadt ' || k, 1, true
                from ballot b, generate_series(0, 8) k,
                     lateral (select '0599' || lpad(k::text, 8, '0') as key) keys
                """);
    }

    private void underWay() {
        run(
                """
                with now as (
                    insert into meeting
                        (id, version, group_id, title, starts_local, ends_local, starts_at, ends_at,
                         form, place, link, accessibility, state, cancel_reason, opened_at)
                    select gen_random_uuid(), 0, g.id, 'Gerade', d, d + interval '9 hours',
                           d at time zone 'Europe/Berlin',
                           d at time zone 'Europe/Berlin' + interval '9 hours', 'HYBRID', 'Rathaus',
                           '', '', 'UNDER_WAY', '', d at time zone 'Europe/Berlin'
                    from network_group g,
                         (select :begin::timestamp + interval '20 years 8 hours' as d) days
                    where g.name = 'Gruppe 1'
                    returning id),
                items as (
                    insert into agenda_item
                        (id, meeting_id, position, title, details, kind, speaker, minutes, audience,
                         state)
                    select gen_random_uuid(), now.id, n, 'Punkt ' || n, '', 'REPORT', '', 10,
                           'PUBLIC', 'OPEN'
                    from now, generate_series(1, %d) n),
                there as (
                    insert into meeting_attendee
                        (id, meeting_id, account_id, person_name, mailbox, regional_key,
                         administration_name, function, invited_at, reply, deputy_name, replied_at)
                    select gen_random_uuid(), now.id, %s, 'Person ' || k,
                           'person' || k || '@stadt.example', %s, 'MEMBER', now(), 'YES', '', now()
                    from now, generate_series(1, %d) k
                    returning id)
                insert into meeting_presence (id, attendee_id, arrived_at, way)
                select gen_random_uuid(), id, now(), 'HERE' from there
                """
                        .formatted(ITEMS_EACH, ACCOUNT, TOWN, UNDER_WAY));
    }

    private void run(String sql) {
        jdbc.sql(sql).param("begin", begin().toString()).update();
    }
}
