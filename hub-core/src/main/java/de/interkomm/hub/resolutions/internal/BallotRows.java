package de.interkomm.hub.resolutions.internal;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.resolutions.BallotId;
import de.interkomm.hub.resolutions.Ballots.Counted;
import de.interkomm.hub.resolutions.Ballots.Open;
import de.interkomm.hub.resolutions.Ballots.Pulse;
import de.interkomm.hub.resolutions.Choice;
import de.interkomm.hub.resolutions.EntryId;
import de.interkomm.hub.resolutions.Present;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.Turnout;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Electorates and votes. Whoever writes here holds the ballot's row; that one entry votes once is
 * kept by the primary keys of {@code ballot_vote} and {@code ballot_voted} all the same.
 */
@Component
class BallotRows {

    private static final String ENTRIES =
            """
            select e.id, e.regional_key, e.regional_keys, e.account_id, e.name, e.weight,
                   e.present,
                   e.regional_keys && b.present_keys
                       or coalesce(e.account_id::text = any (b.present_accounts), false)
                       as present_unlent,
                   v.choice, p.account_id as carrier,
                   h.regional_keys as carrier_keys,
                   coalesce(p.person_name, h.name) as carrier_name,
                   v.entry_id is not null or s.entry_id is not null as voted,
                   v.account_id is not null as in_person
            from ballot_entry e
            join ballot b on b.id = e.ballot_id
            left join ballot_vote v on v.entry_id = e.id
            left join ballot_voted s on s.entry_id = e.id
            left join ballot_proxy p on p.entry_id = e.id
            left join ballot_entry h on h.id = p.holder_id
            where e.merged_into is null and
            """;

    private final JdbcClient jdbc;

    BallotRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void enter(BallotId ballot, List<Elector> electorate) {
        for (Elector one : electorate) {
            RegionalKey administration = one.administration();
            AccountId account = one.account();
            Mailbox mailbox = one.mailbox();
            jdbc.sql(
                            """
                            insert into ballot_entry
                                (id, ballot_id, regional_key, regional_keys, account_id, name,
                                 mailbox, weight, present)
                            values (:id, :ballot, :key, :keys, :account, :name, :mailbox, :weight,
                                    false)
                            """)
                    .param("id", one.id().value())
                    .param("ballot", ballot.value())
                    .param("key", administration == null ? null : administration.value())
                    .param(
                            "keys",
                            one.keys().stream().map(RegionalKey::value).toArray(String[]::new))
                    .param("account", account == null ? null : account.value())
                    .param("name", one.name())
                    .param("mailbox", mailbox == null ? null : mailbox.address())
                    .param("weight", one.weight())
                    .update();
        }
    }

    /** Makes these, and nobody else, present. */
    void attend(BallotId ballot, List<Present> present) {
        jdbc.sql(
                        """
                        update ballot
                        set present_keys = string_to_array(:keys, ','),
                            present_accounts = string_to_array(:accounts, ','),
                            deputised_accounts = string_to_array(:deputised, ',')
                        where id = :ballot
                        """)
                .param(
                        "keys",
                        present.stream()
                                .filter(Present.OfAdministration.class::isInstance)
                                .map(Present.OfAdministration.class::cast)
                                .map(one -> one.administration().value())
                                .distinct()
                                .collect(joining(",")))
                .param(
                        "accounts",
                        present.stream()
                                .filter(Present.InPerson.class::isInstance)
                                .map(Present.InPerson.class::cast)
                                .map(one -> one.account().value().toString())
                                .distinct()
                                .collect(joining(",")))
                .param(
                        "deputised",
                        present.stream()
                                .filter(Present.Deputised.class::isInstance)
                                .map(Present.Deputised.class::cast)
                                .map(one -> one.account().value().toString())
                                .distinct()
                                .collect(joining(",")))
                .param("ballot", ballot.value())
                .update();
        followAttendance(ballot);
    }

    /** Whether somebody's deputy is at the meeting in their place. */
    boolean isDeputised(BallotId ballot, AccountId account) {
        return jdbc.sql("select ? = any (deputised_accounts) from ballot where id = ?")
                .params(account.value().toString(), ballot.value())
                .query(Boolean.class)
                .single();
    }

    /** Who is at the meeting themselves. */
    Set<AccountId> presentAccounts(BallotId ballot) {
        return jdbc.sql("select unnest(present_accounts)::uuid as account from ballot where id = ?")
                .param(ballot.value())
                .query((row, _) -> new AccountId(row.getObject("account", UUID.class)))
                .set();
    }

    /** Says again whose vote is at the meeting: also one that is lent to somebody who is there. */
    void followAttendance(BallotId ballot) {
        jdbc.sql(
                        """
                        update ballot_entry e
                        set present = e.regional_keys && b.present_keys
                            or coalesce(e.account_id::text = any (b.present_accounts), false)
                            or exists (select from ballot_proxy p
                                       left join ballot_entry h on h.id = p.holder_id
                                       where p.entry_id = e.id
                                         and (p.account_id::text = any (b.present_accounts)
                                              or h.regional_keys && b.present_keys))
                        from ballot b
                        where b.id = e.ballot_id and b.id = :ballot and b.place = 'MEETING'
                        """)
                .param("ballot", ballot.value())
                .update();
        touch(ballot);
    }

    /** Who was there is kept with the entries. */
    void forgetAttendance(BallotId ballot) {
        jdbc.sql(
                        "update ballot set present_keys = '{}', present_accounts = '{}',"
                                + " deputised_accounts = '{}' where id = ?")
                .param(ballot.value())
                .update();
    }

    /** Tells open pages that somebody has voted, come or gone. */
    void touch(BallotId ballot) {
        jdbc.sql("update ballot set revision = revision + 1 where id = ?")
                .param(ballot.value())
                .update();
    }

    /** By ballot_meeting_idx. */
    List<BallotId> openIn(UUID meeting) {
        return jdbc.sql("select id from ballot where meeting_id = ? and state = 'OPEN' order by id")
                .param(meeting)
                .query((row, _) -> new BallotId(row.getObject("id", UUID.class)))
                .list();
    }

    /** By ballot_meeting_idx and ballot_entry_ballot_idx. */
    Counted counted(UUID meeting) {
        Set<AccountId> accounts = new HashSet<>();
        Set<RegionalKey> administrations = new HashSet<>();
        jdbc.sql(
                        """
                        select e.account_id, p.account_id as carrier, e.regional_keys
                        from ballot b
                        join ballot_entry e on e.ballot_id = b.id and e.merged_into is null
                        left join ballot_proxy p on p.entry_id = e.id
                        where b.meeting_id = ? and b.state <> 'CALLED_OFF'
                          and (b.state = 'CLOSED' and e.present
                               or exists (select from ballot_vote v where v.entry_id = e.id)
                               or exists (select from ballot_voted s where s.entry_id = e.id))
                        """)
                .param(meeting)
                .query(
                        row -> {
                            for (String column : List.of("account_id", "carrier")) {
                                UUID account = row.getObject(column, UUID.class);
                                if (account != null) {
                                    accounts.add(new AccountId(account));
                                }
                            }
                            administrations.addAll(keys(row.getArray("regional_keys")));
                        });
        return new Counted(accounts, administrations);
    }

    /** By ballot_meeting_idx. */
    List<ClosedIn> closedIn(UUID meeting) {
        return jdbc.sql(
                        """
                        select b.id, b.agenda_item_id, r.title, r.text, r.number
                        from ballot b join resolution r on r.id = b.resolution_id
                        where b.meeting_id = ? and b.state = 'CLOSED' order by b.closed_at, b.id
                        """)
                .param(meeting)
                .query(
                        (row, _) ->
                                new ClosedIn(
                                        new BallotId(row.getObject("id", UUID.class)),
                                        row.getObject("agenda_item_id", UUID.class),
                                        row.getString("title"),
                                        row.getString("text"),
                                        row.getString("number")))
                .list();
    }

    /** By ballot_meeting_idx; one is opened, and then over. */
    Map<UUID, Pulse> pulses(Collection<UUID> meetings) {
        Map<UUID, Pulse> found = new HashMap<>();
        jdbc.sql(
                        """
                        select meeting_id, sum(revision) as votes,
                               sum(case state when 'OPEN' then 1 else 2 end) as turns
                        from ballot where meeting_id in (:meetings) group by meeting_id
                        """)
                .param("meetings", meetings)
                .query(
                        row -> {
                            found.put(
                                    row.getObject("meeting_id", UUID.class),
                                    new Pulse(row.getLong("turns"), row.getLong("votes")));
                        });
        return found;
    }

    /** All who can vote, by name. */
    List<Seat> entries(BallotId ballot) {
        return jdbc.sql(ENTRIES + " e.ballot_id = :ballot order by lower(e.name), e.id")
                .param("ballot", ballot.value())
                .query((row, _) -> entry(row))
                .list();
    }

    /** The entry, or the one it has gone up in. */
    Optional<Seat> entry(BallotId ballot, EntryId id) {
        return jdbc.sql(
                        ENTRIES
                                + """
                                  e.ballot_id = :ballot
                                  and e.id = (select coalesce(merged_into, id) from ballot_entry
                                              where id = :id)
                                """)
                .param("ballot", ballot.value())
                .param("id", id.value())
                .query((row, _) -> entry(row))
                .optional();
    }

    /** The one has no vote of its own any more. */
    void merge(Seat gone, Seat into) {
        jdbc.sql("update ballot_entry set merged_into = :into where id = :id")
                .param("into", into.id().value())
                .param("id", gone.id().value())
                .update();
        Set<RegionalKey> keys = new HashSet<>(into.keys());
        keys.addAll(gone.keys());
        jdbc.sql("update ballot_entry set regional_keys = :keys where id = :id")
                .param("keys", keys.stream().map(RegionalKey::value).toArray(String[]::new))
                .param("id", into.id().value())
                .update();
        jdbc.sql(
                        """
                        delete from ballot_proxy
                        where entry_id = :gone or (entry_id = :into and holder_id = :gone)
                        """)
                .param("gone", gone.id().value())
                .param("into", into.id().value())
                .update();
        jdbc.sql("update ballot_proxy set holder_id = :into where holder_id = :gone")
                .param("gone", gone.id().value())
                .param("into", into.id().value())
                .update();
    }

    /**
     * @param person who casts; {@code null} where the chair writes it down
     */
    void vote(EntryId entry, Choice choice, @Nullable Actor person, Instant now) {
        jdbc.sql(
                        """
                        insert into ballot_vote
                            (entry_id, choice, account_id, person_name, mailbox, cast_at)
                        values (:entry, :choice, :account, :name, :mailbox, :now)
                        on conflict (entry_id) do update
                        set choice = excluded.choice, account_id = excluded.account_id,
                            person_name = excluded.person_name, mailbox = excluded.mailbox,
                            cast_at = excluded.cast_at
                        """)
                .param("entry", entry.value())
                .param("choice", choice.code())
                .param("account", person == null ? null : person.account().value())
                .param("name", person == null ? null : person.name())
                .param("mailbox", person == null ? null : person.mailbox().address())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Takes a secret vote: that the entry has voted, and a paper that knows nothing of it.
     *
     * @return whether the entry had not voted before
     */
    boolean voteSecretly(BallotId ballot, EntryId entry, int weight, Choice choice) {
        int first =
                jdbc.sql(
                                "insert into ballot_voted (entry_id) values (?) on conflict do"
                                        + " nothing")
                        .param(entry.value())
                        .update();
        if (first == 0) {
            return false;
        }
        jdbc.sql(
                        "insert into ballot_paper (id, ballot_id, weight, choice) values"
                                + " (gen_random_uuid(), :ballot, :weight, :choice)")
                .param("ballot", ballot.value())
                .param("weight", weight)
                .param("choice", choice.code())
                .update();
        shake(ballot);
        return true;
    }

    /**
     * Writes all papers of the ballot, and all marks of who has voted, anew and in no order, so
     * that neither the transaction nor the place of a row tells which came with which (ADR 18).
     */
    void shake(BallotId ballot) {
        jdbc.sql(
                        """
                        with papers as (
                            delete from ballot_paper where ballot_id = :ballot
                            returning ballot_id, weight, choice)
                        insert into ballot_paper (id, ballot_id, weight, choice)
                        select gen_random_uuid(), ballot_id, weight, choice
                        from papers order by random()
                        """)
                .param("ballot", ballot.value())
                .update();
        String voted =
                jdbc
                        .sql(
                                """
                                delete from ballot_voted v using ballot_entry e
                                where e.id = v.entry_id and e.ballot_id = :ballot
                                returning v.entry_id
                                """)
                        .param("ballot", ballot.value())
                        .query(UUID.class)
                        .list()
                        .stream()
                        .map(UUID::toString)
                        .collect(joining(","));
        jdbc.sql(
                        """
                        insert into ballot_voted (entry_id)
                        select entry from unnest(string_to_array(:voted, ',')::uuid[]) entry
                        order by random()
                        """)
                .param("voted", voted)
                .update();
    }

    /** How many votes each choice has. */
    Map<Choice, Integer> count(Ballot ballot) {
        Map<Choice, Integer> votes = new HashMap<>();
        String sql =
                ballot.isSecret()
                        ? "select choice, sum(weight) as votes from ballot_paper where ballot_id ="
                                + " ? group by choice"
                        : "select v.choice, sum(e.weight) as votes from ballot_vote v join"
                                + " ballot_entry e on e.id = v.entry_id where e.ballot_id = ?"
                                + " and e.merged_into is null group by v.choice";
        jdbc.sql(sql)
                .param(ballot.id().value())
                .query(
                        row -> {
                            votes.put(new Choice(row.getString("choice")), row.getInt("votes"));
                        });
        return votes;
    }

    /**
     * @param entries of the ballot
     */
    static Turnout turnout(Ballot ballot, List<Seat> entries) {
        boolean writing = ballot.deadline() != null;
        return new Turnout(
                entries.size(),
                entries.stream().mapToInt(Seat::weight).sum(),
                Math.toIntExact(entries.stream().filter(one -> isThere(one, writing)).count()),
                entries.stream().filter(one -> isThere(one, writing)).mapToInt(Seat::weight).sum(),
                Math.toIntExact(entries.stream().filter(Seat::voted).count()),
                Math.toIntExact(
                        entries.stream()
                                .filter(one -> one.isLent() && isThere(one, writing))
                                .count()));
    }

    private static boolean isThere(Seat entry, boolean writing) {
        return entry.voted() || (entry.present() && !writing);
    }

    void lend(EntryId entry, AccountId to, String name, Mailbox mailbox) {
        jdbc.sql(
                        "insert into ballot_proxy (entry_id, account_id, person_name, mailbox)"
                                + " values (:entry, :account, :name, :mailbox)")
                .param("entry", entry.value())
                .param("account", to.value())
                .param("name", name)
                .param("mailbox", mailbox.address())
                .update();
    }

    /** As {@link #lend}, to whoever speaks for another entry's administration. */
    void lendTo(EntryId entry, EntryId holder) {
        jdbc.sql("insert into ballot_proxy (entry_id, holder_id) values (?, ?)")
                .params(entry.value(), holder.value())
                .update();
    }

    boolean takeBack(EntryId entry) {
        return jdbc.sql("delete from ballot_proxy where entry_id = ?").param(entry.value()).update()
                == 1;
    }

    /** What was voted in a ballot that is called off. */
    void forgetVotes(BallotId ballot) {
        for (String table : List.of("ballot_vote", "ballot_voted", "ballot_proxy")) {
            jdbc.sql(
                            "delete from "
                                    + table
                                    + " where entry_id in (select id from ballot_entry where"
                                    + " ballot_id = ?)")
                    .param(ballot.value())
                    .update();
        }
        jdbc.sql("delete from ballot_paper where ballot_id = ?").param(ballot.value()).update();
    }

    /** The ballots on a motion, the latest first. */
    List<BallotId> of(ResolutionId resolution) {
        return jdbc.sql("select id from ballot where resolution_id = ? order by id desc")
                .param(resolution.value())
                .query((row, _) -> new BallotId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Open ballots whose deadline has passed. */
    List<BallotId> due(Instant now) {
        return jdbc.sql("select id from ballot where state = 'OPEN' and deadline <= ? order by id")
                .param(now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new BallotId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Open ballots in writing nobody was reminded of, with when they were opened and close. */
    List<Unreminded> unreminded() {
        return jdbc.sql(
                        "select id, opened_at, deadline from ballot where state = 'OPEN' and"
                                + " deadline is not null and reminded_at is null")
                .query(
                        (row, _) ->
                                new Unreminded(
                                        new BallotId(row.getObject("id", UUID.class)),
                                        instant(row, "opened_at"),
                                        instant(row, "deadline")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getTimestamp(column)).toInstant();
    }

    /** The open ballots of the bound network, the most urgent first. */
    List<Open> open() {
        return jdbc.sql(
                        """
                        select b.id, b.resolution_id, r.title, b.deadline
                        from ballot b join resolution r on r.id = b.resolution_id
                        where b.state = 'OPEN' order by b.deadline nulls first, b.id
                        """)
                .query(
                        (row, _) -> {
                            Timestamp deadline = row.getTimestamp("deadline");
                            return new Open(
                                    new BallotId(row.getObject("id", UUID.class)),
                                    new ResolutionId(row.getObject("resolution_id", UUID.class)),
                                    row.getString("title"),
                                    deadline == null ? null : deadline.toInstant());
                        })
                .list();
    }

    private static Seat entry(ResultSet row) throws SQLException {
        String key = row.getString("regional_key");
        UUID account = row.getObject("account_id", UUID.class);
        String choice = row.getString("choice");
        UUID carrier = row.getObject("carrier", UUID.class);
        return new Seat(
                new EntryId(row.getObject("id", UUID.class)),
                key == null ? null : new RegionalKey(key),
                keys(row.getArray("regional_keys")),
                account == null ? null : new AccountId(account),
                row.getString("name"),
                row.getInt("weight"),
                row.getBoolean("present"),
                row.getBoolean("present_unlent"),
                row.getBoolean("voted"),
                row.getBoolean("in_person"),
                choice == null ? null : new Choice(choice),
                carrier == null ? null : new AccountId(carrier),
                keys(row.getArray("carrier_keys")),
                row.getString("carrier_name"));
    }

    static Set<RegionalKey> keys(@Nullable Array written) throws SQLException {
        return written == null
                ? Set.of()
                : Stream.of((String[]) written.getArray()).map(RegionalKey::new).collect(toSet());
    }

    /**
     * @param number {@code null} where nothing was resolved
     */
    record ClosedIn(
            BallotId ballot, UUID item, String title, String text, @Nullable String number) {}

    record Unreminded(BallotId id, Instant opened, Instant deadline) {}
}
