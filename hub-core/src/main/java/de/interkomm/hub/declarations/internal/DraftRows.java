package de.interkomm.hub.declarations.internal;

import com.github.f4b6a3.uuid.UuidCreator;

import de.interkomm.hub.declarations.Clause;
import de.interkomm.hub.declarations.ClauseId;
import de.interkomm.hub.declarations.CommentId;
import de.interkomm.hub.declarations.DeclarationText;
import de.interkomm.hub.declarations.Drafting.Comment;
import de.interkomm.hub.declarations.Drafting.Deed;
import de.interkomm.hub.declarations.Drafting.ProposalState;
import de.interkomm.hub.declarations.Drafting.State;
import de.interkomm.hub.declarations.EditionId;
import de.interkomm.hub.declarations.ProposalId;
import de.interkomm.hub.identity.AccountId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes the states of drafts, and what is said of their clauses. */
@Component
class DraftRows {

    private final JdbcClient jdbc;

    DraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes a whole state down.
     *
     * @param clause the number of the clause it concerns; {@code null} for the whole
     */
    void write(
            EditionId edition,
            int number,
            DeclarationText text,
            Deed deed,
            @Nullable String clause,
            Author author,
            Instant now) {
        jdbc.sql(
                        """
                        insert into declaration_state
                            (edition_id, number, title, deed, clause, account_id, mailbox,
                             person_name, at)
                        values (:edition, :number, :title, :deed, :clause, :account, :mailbox,
                                :person, :at)
                        """)
                .param("edition", edition.value())
                .param("number", number)
                .param("title", text.title())
                .param("deed", deed.name())
                .param("clause", clause)
                .param("account", author.account().value())
                .param("mailbox", author.mailbox().address())
                .param("person", author.name())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        int position = 0;
        for (Clause one : text.clauses()) {
            jdbc.sql(
                            """
                            insert into declaration_clause
                                (edition_id, state, position, clause_id, level, heading, text)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            edition.value(),
                            number,
                            position++,
                            one.id().value(),
                            one.level(),
                            one.heading(),
                            one.text())
                    .update();
        }
    }

    List<State> states(EditionId edition) {
        return jdbc.sql("select * from declaration_state where edition_id = ? order by number desc")
                .param(edition.value())
                .query(
                        (row, _) ->
                                new State(
                                        row.getInt("number"),
                                        Deed.valueOf(row.getString("deed")),
                                        row.getString("clause"),
                                        row.getString("person_name"),
                                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** A clause as it was when it was there last. */
    Optional<Clause> last(EditionId edition, ClauseId clause) {
        return jdbc.sql(
                        """
                        select level, heading, text from declaration_clause
                        where edition_id = ? and clause_id = ? order by state desc limit 1
                        """)
                .params(edition.value(), clause.value())
                .query(
                        (row, _) ->
                                new Clause(
                                        clause,
                                        row.getInt("level"),
                                        row.getString("heading"),
                                        row.getString("text")))
                .optional();
    }

    void comment(EditionId edition, ClauseId clause, Author author, String text, Instant now) {
        jdbc.sql(
                        """
                        insert into declaration_comment
                            (id, edition_id, clause_id, account_id, mailbox, person_name, text, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UuidCreator.getTimeOrderedEpoch(),
                        edition.value(),
                        clause.value(),
                        author.account().value(),
                        author.mailbox().address(),
                        author.name(),
                        text,
                        now.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean hasComment(EditionId edition, CommentId comment) {
        return jdbc.sql(
                        "select exists (select from declaration_comment where edition_id = ? and id"
                                + " = ?)")
                .params(edition.value(), comment.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether there was such a comment that was not dealt with. */
    boolean settle(EditionId edition, CommentId comment, Instant now) {
        return jdbc.sql(
                                """
                                update declaration_comment set settled_at = ?
                                where id = ? and edition_id = ? and settled_at is null
                                """)
                        .params(now.atOffset(ZoneOffset.UTC), comment.value(), edition.value())
                        .update()
                == 1;
    }

    List<Comment> comments(EditionId edition, ClauseId clause) {
        return jdbc.sql(
                        """
                        select id, person_name, text, at, settled_at from declaration_comment
                        where edition_id = ? and clause_id = ? order by at, id
                        """)
                .params(edition.value(), clause.value())
                .query(
                        (row, _) ->
                                new Comment(
                                        new CommentId(row.getObject("id", UUID.class)),
                                        row.getString("person_name"),
                                        row.getString("text"),
                                        row.getTimestamp("at").toInstant(),
                                        instant(row, "settled_at")))
                .list();
    }

    void propose(
            EditionId edition,
            ClauseId clause,
            int base,
            Clause.Words words,
            String reason,
            Author author,
            Instant now) {
        jdbc.sql(
                        """
                        insert into declaration_proposal
                            (id, edition_id, clause_id, base_state, heading, text, reason, account_id,
                             mailbox, person_name, at, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')
                        """)
                .params(
                        UuidCreator.getTimeOrderedEpoch(),
                        edition.value(),
                        clause.value(),
                        base,
                        words.heading(),
                        words.text(),
                        reason,
                        author.account().value(),
                        author.mailbox().address(),
                        author.name(),
                        now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether it waited for an answer. */
    boolean answer(ProposalId proposal, ProposalState state, Instant now) {
        return jdbc.sql(
                                """
                                update declaration_proposal set state = ?, answered_at = ?
                                where id = ? and state = 'OPEN'
                                """)
                        .params(state.name(), now.atOffset(ZoneOffset.UTC), proposal.value())
                        .update()
                == 1;
    }

    Optional<Proposed> proposal(EditionId edition, ProposalId proposal) {
        return jdbc.sql("select * from declaration_proposal where edition_id = ? and id = ?")
                .params(edition.value(), proposal.value())
                .query((row, _) -> proposed(row))
                .optional();
    }

    /** Those of a clause, which wait first. */
    List<Proposed> proposals(EditionId edition, ClauseId clause) {
        return jdbc.sql(
                        """
                        select * from declaration_proposal where edition_id = ? and clause_id = ?
                        order by state <> 'OPEN', at desc, id
                        """)
                .params(edition.value(), clause.value())
                .query((row, _) -> proposed(row))
                .list();
    }

    private static Proposed proposed(ResultSet row) throws SQLException {
        return new Proposed(
                new ProposalId(row.getObject("id", UUID.class)),
                new ClauseId(row.getObject("clause_id", UUID.class)),
                row.getInt("base_state"),
                new Clause.Words(row.getString("heading"), row.getString("text")),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("person_name"),
                row.getString("reason"),
                row.getTimestamp("at").toInstant(),
                ProposalState.valueOf(row.getString("state")),
                instant(row, "answered_at"));
    }

    /** How many comments and proposals of each clause wait. */
    Map<ClauseId, Waiting> waiting(EditionId edition) {
        Map<ClauseId, Waiting> waiting = new HashMap<>();
        jdbc.sql(
                        """
                        select clause_id, sum(comments)::int as comments,
                               sum(proposals)::int as proposals
                        from (select clause_id, 1 as comments, 0 as proposals
                              from declaration_comment
                              where edition_id = :edition and settled_at is null
                              union all
                              select clause_id, 0, 1 from declaration_proposal
                              where edition_id = :edition and state = 'OPEN') w
                        group by clause_id
                        """)
                .param("edition", edition.value())
                .query(
                        row -> {
                            waiting.put(
                                    new ClauseId(row.getObject("clause_id", UUID.class)),
                                    new Waiting(row.getInt("comments"), row.getInt("proposals")));
                        });
        return waiting;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** What waits at a clause. */
    record Waiting(int comments, int proposals) {

        static final Waiting NONE = new Waiting(0, 0);
    }

    record Proposed(
            ProposalId id,
            ClauseId clause,
            int base,
            Clause.Words words,
            AccountId account,
            String person,
            String reason,
            Instant at,
            ProposalState state,
            @Nullable Instant answeredAt) {}
}
