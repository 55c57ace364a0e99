package de.interkomm.hub.resolutions.internal;

import static java.util.stream.Collectors.joining;

import com.github.f4b6a3.uuid.UuidCreator;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.resolutions.VoteLoans.Kept;
import de.interkomm.hub.resolutions.VoteLoans.Lapse;
import de.interkomm.hub.resolutions.VoteLoans.Rest;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Votes lent for whole meetings, by vote_loan_meeting_idx. Whoever writes holds the meeting. */
@Component
class LoanRows {

    private final JdbcClient jdbc;

    LoanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those nobody has ended, in the order they were lent. */
    List<Lent> open(UUID meeting) {
        return jdbc.sql(
                        """
                        select id, lender_key, holder_key, holder_name from vote_loan
                        where meeting_id = ? and ended_at is null order by lent_at, id
                        """)
                .param(meeting)
                .query(
                        (row, _) ->
                                new Lent(
                                        row.getObject("id", UUID.class),
                                        new RegionalKey(row.getString("lender_key")),
                                        new RegionalKey(row.getString("holder_key")),
                                        row.getString("holder_name")))
                .list();
    }

    void lend(GroupId group, UUID meeting, Elector lender, Elector holder, Instant at) {
        jdbc.sql(
                        """
                        insert into vote_loan
                            (id, group_id, meeting_id, lender_key, lender_name, holder_key,
                             holder_name, lent_at)
                        values (:id, :group, :meeting, :lender, :lenderName, :holder, :holderName,
                                :at)
                        """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("group", group.value())
                .param("meeting", meeting)
                .param("lender", Objects.requireNonNull(lender.administration()).value())
                .param("lenderName", lender.name())
                .param("holder", Objects.requireNonNull(holder.administration()).value())
                .param("holderName", holder.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(UUID loan, Instant at) {
        end(loan, at, null);
    }

    /**
     * @param lapse why it holds no longer; {@code null} where somebody has ended it, or those two
     *     have become one
     */
    void end(UUID loan, Instant at, @Nullable Lapse lapse) {
        jdbc.sql(
                        "update vote_loan set ended_at = greatest(lent_at, :at), lapse = :lapse"
                                + " where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("lapse", lapse == null ? null : lapse.name())
                .param("id", loan)
                .update();
    }

    /**
     * Those that have ended at that moment hold again, but for what would be lent twice or passed
     * on with what was lent since.
     */
    void resume(UUID meeting, Instant endedAt) {
        jdbc.sql(
                        """
                        update vote_loan l set ended_at = null, lapse = null
                        where l.meeting_id = :meeting and l.ended_at = :at
                          and l.lapse is not null
                          and not exists (select from vote_loan o
                                          where o.meeting_id = :meeting and o.ended_at is null
                                            and (o.lender_key in (l.lender_key, l.holder_key)
                                                 or o.holder_key = l.lender_key))
                        """)
                .param("meeting", meeting)
                .param("at", endedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The last loan of each lender, where it was ended as it had lapsed. */
    List<Gone> lapsed(UUID meeting) {
        return jdbc.sql(
                        """
                        select lender_key, holder_name, lapse
                        from (select distinct on (lender_key) * from vote_loan
                              where meeting_id = ?
                              order by lender_key, lent_at desc, id desc) last
                        where lapse is not null
                        """)
                .param(meeting)
                .query(
                        (row, _) ->
                                new Gone(
                                        new RegionalKey(row.getString("lender_key")),
                                        row.getString("holder_name"),
                                        Lapse.valueOf(row.getString("lapse"))))
                .list();
    }

    /** What the ballots that are open and have taken it over keep of it. */
    Rest rest(UUID meeting, Elector lender, Elector holder) {
        return jdbc.sql(
                        """
                        select count(*) as taken_over,
                               count(*) filter (
                                   where not exists (select from ballot_vote where entry_id = e.id)
                                     and not exists (select from ballot_voted
                                                     where entry_id = e.id)) as waiting
                        from ballot b
                        join ballot_entry e on e.ballot_id = b.id
                        join ballot_proxy p on p.entry_id = e.id
                        join ballot_entry h on h.id = p.holder_id
                        where b.meeting_id = :meeting and b.state = 'OPEN'
                          and e.merged_into is null
                          and e.regional_keys && string_to_array(:lender, ',')
                          and h.regional_keys && string_to_array(:holder, ',')
                        """)
                .param("meeting", meeting)
                .param("lender", keys(lender))
                .param("holder", keys(holder))
                .query((row, _) -> rest(row.getInt("taken_over"), row.getInt("waiting")))
                .single();
    }

    /** The entries of the ballots that are open, by ballot_meeting_idx. */
    List<InBallot> running(UUID meeting) {
        return jdbc.sql(
                        """
                        select e.regional_keys as lender, h.regional_keys as holder,
                               p.entry_id is not null as lent
                        from ballot b
                        join ballot_entry e on e.ballot_id = b.id
                        left join ballot_proxy p on p.entry_id = e.id
                        left join ballot_entry h on h.id = p.holder_id
                        where b.meeting_id = ? and b.state = 'OPEN' and e.merged_into is null
                        """)
                .param(meeting)
                .query(
                        (row, _) ->
                                new InBallot(
                                        BallotRows.keys(row.getArray("lender")),
                                        BallotRows.keys(row.getArray("holder")),
                                        row.getBoolean("lent")))
                .list();
    }

    private static Rest rest(int takenOver, int waiting) {
        if (takenOver == 0) {
            return Rest.NOTHING;
        }
        return waiting == 0 ? Rest.CAST : Rest.OPEN_BALLOT;
    }

    private static String keys(Elector one) {
        return one.keys().stream().map(RegionalKey::value).collect(joining(","));
    }

    /** A ballot that had taken a loan over has it until it is closed. */
    List<Kept> during(UUID meeting, Instant from, Instant until) {
        return jdbc.sql(
                        """
                        select lender_key, lender_name, holder_name,
                               case when lent_at > :from then lent_at end as since,
                               case when ended < :until then ended end as until,
                               ballots = 0 and exists (
                                   select from ballot b
                                   where b.meeting_id = l.meeting_id and b.state = 'CLOSED'
                                     and b.opened_at >= l.lent_at
                                     and (l.ended_at is null or b.opened_at <= l.ended_at))
                                   as idle
                        from vote_loan l
                        cross join lateral (
                            select case when l.ended_at is not null
                                        then greatest(l.ended_at, max(b.closed_at)) end as ended,
                                   count(*) as ballots
                            from ballot b
                            join ballot_entry e on e.ballot_id = b.id
                            join ballot_proxy p on p.entry_id = e.id
                            join ballot_entry h on h.id = p.holder_id
                            where b.meeting_id = l.meeting_id and b.state = 'CLOSED'
                              and b.opened_at >= l.lent_at
                              and (l.ended_at is null or b.opened_at <= l.ended_at)
                              and l.lender_key = any (e.regional_keys)
                              and l.holder_key = any (h.regional_keys)) kept
                        where meeting_id = :meeting and lent_at < :until
                          and (ended_at is null or ended > :from)
                        order by lent_at, id
                        """)
                .param("meeting", meeting)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(
                        (row, _) ->
                                new Kept(
                                        new RegionalKey(row.getString("lender_key")),
                                        row.getString("lender_name"),
                                        row.getString("holder_name"),
                                        instant(row.getTimestamp("since")),
                                        instant(row.getTimestamp("until")),
                                        row.getBoolean("idle")))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** A loan that has lapsed for good. */
    record Gone(RegionalKey lender, String holderName, Lapse why) {}

    /**
     * An entry of a ballot.
     *
     * @param holder empty unless it is lent to another entry
     * @param lent whether it is lent at all
     */
    record InBallot(Set<RegionalKey> lender, Set<RegionalKey> holder, boolean lent) {

        boolean isOf(Elector one) {
            return !Collections.disjoint(lender, one.keys());
        }

        boolean isLentTo(Elector one) {
            return !Collections.disjoint(holder, one.keys());
        }
    }

    /** A loan by the keys of the day it was made. */
    record Lent(UUID id, RegionalKey lender, RegionalKey holder, String holderName) {}
}
