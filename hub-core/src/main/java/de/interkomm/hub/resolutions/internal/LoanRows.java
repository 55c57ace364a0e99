package de.interkomm.hub.resolutions.internal;

import static java.util.stream.Collectors.joining;

import com.github.f4b6a3.uuid.UuidCreator;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.resolutions.VoteLoans.Kept;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
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
        jdbc.sql("update vote_loan set ended_at = greatest(lent_at, ?) where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), loan)
                .update();
    }

    /**
     * Those that have ended at that moment hold again, but for what would be lent twice or passed
     * on with what was lent since.
     */
    void resume(UUID meeting, Instant endedAt) {
        jdbc.sql(
                        """
                        update vote_loan l set ended_at = null
                        where l.meeting_id = :meeting and l.ended_at = :at
                          and not exists (select from vote_loan o
                                          where o.meeting_id = :meeting and o.ended_at is null
                                            and (o.lender_key in (l.lender_key, l.holder_key)
                                                 or o.holder_key = l.lender_key))
                        """)
                .param("meeting", meeting)
                .param("at", endedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether a ballot that is open has taken it over. */
    boolean isInOpenBallot(UUID meeting, Elector lender, Elector holder) {
        return jdbc.sql(
                        """
                        select exists (
                            select from ballot b
                            join ballot_entry e on e.ballot_id = b.id
                            join ballot_proxy p on p.entry_id = e.id
                            join ballot_entry h on h.id = p.holder_id
                            where b.meeting_id = :meeting and b.state = 'OPEN'
                              and e.merged_into is null
                              and e.regional_keys && string_to_array(:lender, ',')
                              and h.regional_keys && string_to_array(:holder, ','))
                        """)
                .param("meeting", meeting)
                .param("lender", keys(lender))
                .param("holder", keys(holder))
                .query(Boolean.class)
                .single();
    }

    private static String keys(Elector one) {
        return one.keys().stream().map(RegionalKey::value).collect(joining(","));
    }

    List<Kept> during(UUID meeting, Instant from, Instant until) {
        return jdbc.sql(
                        """
                        select lender_key, lender_name, holder_name,
                               case when lent_at > :from then lent_at end as since,
                               case when ended_at < :until then ended_at end as until
                        from vote_loan
                        where meeting_id = :meeting and lent_at < :until
                          and (ended_at is null or ended_at > :from)
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
                                        instant(row.getTimestamp("until"))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** A loan by the keys of the day it was made. */
    record Lent(UUID id, RegionalKey lender, RegionalKey holder, String holderName) {}
}
