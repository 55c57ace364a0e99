package de.interkomm.hub.declarations.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.declarations.AdoptionWay;
import de.interkomm.hub.declarations.CanonicalText;
import de.interkomm.hub.declarations.Clause;
import de.interkomm.hub.declarations.ClauseId;
import de.interkomm.hub.declarations.DeclarationText;
import de.interkomm.hub.declarations.Declarations;
import de.interkomm.hub.declarations.Declarations.Card;
import de.interkomm.hub.declarations.Declarations.Open;
import de.interkomm.hub.declarations.Declarations.Recorded;
import de.interkomm.hub.declarations.Declarations.Seal;
import de.interkomm.hub.declarations.Declarations.Signatory;
import de.interkomm.hub.declarations.EditionId;
import de.interkomm.hub.declarations.EditionState;
import de.interkomm.hub.declarations.SignatureId;
import de.interkomm.hub.declarations.SignatureWay;
import de.interkomm.hub.documents.DocumentId;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.resolutions.ResolutionId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads editions and their texts. A text is found by the primary key of declaration_clause,
 * signatories by declaration_signature_once.
 */
@Component
class EditionRows {

    /** Days are counted where the networks are. */
    static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    private static final String FROZEN =
            """
            select id, number, latest_state, canonical, sha256, adopted_on, adopted_way, adopted_note,
                   motion_id, document_id
            from declaration_edition where state = 'ADOPTED'
            """;

    private final JdbcClient jdbc;

    EditionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number the next edition gets. */
    int nextNumber() {
        return jdbc.sql(
                        "select coalesce(max(number), 0) + 1 from declaration_edition where state ="
                                + " 'ADOPTED'")
                .query(Integer.class)
                .single();
    }

    Optional<Frozen> inForce() {
        return jdbc.sql(FROZEN + " order by number desc limit 1")
                .query((row, _) -> frozen(row))
                .optional();
    }

    Optional<Frozen> frozen(int number) {
        return jdbc.sql(FROZEN + " and number = ?")
                .param(number)
                .query((row, _) -> frozen(row))
                .optional();
    }

    /** The one that was in force at a moment. */
    Optional<Frozen> inForceAt(Instant moment) {
        return jdbc.sql(FROZEN + " and adopted_at <= ? order by number desc limit 1")
                .param(moment.atOffset(ZoneOffset.UTC))
                .query((row, _) -> frozen(row))
                .optional();
    }

    /** What is printed to be signed, of every edition there was. */
    List<DocumentId> papers() {
        return jdbc.sql("select document_id from declaration_edition where document_id is not null")
                .query((row, _) -> new DocumentId(row.getObject("document_id", UUID.class)))
                .list();
    }

    /** The edition a motion carries, or has carried into force. */
    Optional<Carried> carriedBy(ResolutionId motion) {
        return jdbc.sql("select number, state from declaration_edition where motion_id = ?")
                .param(motion.value())
                .query(
                        (row, _) ->
                                new Carried(
                                        row.getInt("number"),
                                        EditionState.valueOf(row.getString("state"))))
                .optional();
    }

    private static Frozen frozen(ResultSet row) throws SQLException {
        return new Frozen(
                new EditionId(row.getObject("id", UUID.class)),
                row.getInt("number"),
                row.getInt("latest_state"),
                row.getString("canonical"),
                row.getString("sha256"),
                row.getObject("adopted_on", LocalDate.class),
                AdoptionWay.valueOf(row.getString("adopted_way")),
                row.getString("adopted_note"),
                motion(row),
                new DocumentId(row.getObject("document_id", UUID.class)));
    }

    Declarations.View edition(Frozen frozen) {
        DeclarationText text = text(frozen.id(), frozen.state());
        String computed = CanonicalText.sha256(CanonicalText.of(frozen.number(), text));
        return new Declarations.View(
                frozen.id(),
                frozen.number(),
                text,
                frozen.sha256(),
                computed.equals(frozen.sha256()) ? Seal.INTACT : Seal.BROKEN,
                frozen.adoptedOn(),
                frozen.way(),
                frozen.note(),
                frozen.motion(),
                signatories(frozen.id(), Entered.RIGHTLY),
                signatories(frozen.id(), Entered.BY_MISTAKE));
    }

    List<Card> cards() {
        return jdbc.sql(
                        """
                        select e.number, t.title, e.adopted_on, e.sha256,
                               count(s.id) filter (where s.left_on is null) as signed,
                               count(s.id) filter (where s.left_on is not null and not s.struck)
                                   as gone
                        from declaration_edition e
                        join declaration_state t
                          on t.edition_id = e.id and t.number = e.latest_state
                        left join declaration_signature s on s.edition_id = e.id
                        where e.state = 'ADOPTED'
                        group by e.id, t.title order by e.number desc
                        """)
                .query(
                        (row, _) ->
                                new Card(
                                        row.getInt("number"),
                                        row.getString("title"),
                                        row.getObject("adopted_on", LocalDate.class),
                                        row.getString("sha256"),
                                        row.getInt("signed"),
                                        row.getInt("gone")))
                .list();
    }

    /** Networks have a handful of editions, so none is looked for by an index. */
    List<Recorded> adoptedIn(MeetingId meeting) {
        return jdbc.sql(
                        """
                        select e.number, t.title, e.adopted_at, e.motion_id
                        from declaration_edition e
                        join declaration_state t
                          on t.edition_id = e.id and t.number = e.latest_state
                        where e.state = 'ADOPTED' and e.meeting_id = ?
                        order by e.number
                        """)
                .param(meeting.value())
                .query(
                        (row, _) ->
                                new Recorded(
                                        row.getInt("number"),
                                        row.getString("title"),
                                        row.getTimestamp("adopted_at").toInstant(),
                                        motion(row)))
                .list();
    }

    private static @Nullable ResolutionId motion(ResultSet row) throws SQLException {
        UUID motion = row.getObject("motion_id", UUID.class);
        return motion == null ? null : new ResolutionId(motion);
    }

    private List<Signatory> signatories(EditionId edition, Entered entered) {
        return jdbc.sql(
                        """
                        select * from declaration_signature where edition_id = ? and struck = ?
                        order by signed_at, administration_name, id
                        """)
                .params(edition.value(), entered == Entered.BY_MISTAKE)
                .query((row, _) -> signatory(row))
                .list();
    }

    static Signatory signatory(ResultSet row) throws SQLException {
        Instant at = row.getTimestamp("signed_at").toInstant();
        return new Signatory(
                new SignatureId(row.getObject("id", UUID.class)),
                new RegionalKey(row.getString("regional_key")),
                row.getString("administration_name"),
                row.getString("person_name"),
                row.getString("function"),
                at,
                LocalDate.ofInstant(at, GERMANY),
                SignatureWay.valueOf(row.getString("way")),
                row.getString("sha256"),
                row.getObject("left_on", LocalDate.class));
    }

    /** What the text was in that state. */
    DeclarationText text(EditionId edition, int state) {
        String title =
                jdbc.sql("select title from declaration_state where edition_id = ? and number = ?")
                        .params(edition.value(), state)
                        .query(String.class)
                        .single();
        List<Clause> clauses =
                jdbc.sql(
                                """
                                select clause_id, level, heading, text from declaration_clause
                                where edition_id = ? and state = ? order by position
                                """)
                        .params(edition.value(), state)
                        .query(
                                (row, _) ->
                                        new Clause(
                                                new ClauseId(
                                                        row.getObject("clause_id", UUID.class)),
                                                row.getInt("level"),
                                                row.getString("heading"),
                                                row.getString("text")))
                        .list();
        return new DeclarationText(title, clauses);
    }

    boolean hasState(EditionId edition, int state) {
        return jdbc.sql(
                        "select exists (select from declaration_state where edition_id = ? and"
                                + " number = ?)")
                .params(edition.value(), state)
                .query(Boolean.class)
                .single();
    }

    /** The one that is being drafted. */
    Optional<Drafted> drafted() {
        return jdbc.sql(
                        """
                        select e.id, e.number, e.state, e.latest_state, e.group_id, e.motion_id,
                               g.name as group_name, t.title
                        from declaration_edition e
                        join network_group g on g.id = e.group_id
                        join declaration_state t
                          on t.edition_id = e.id and t.number = e.latest_state
                        where e.state in ('DRAFT', 'VOTING')
                        """)
                .query(
                        (row, _) ->
                                new Drafted(
                                        new EditionId(row.getObject("id", UUID.class)),
                                        row.getInt("latest_state"),
                                        motion(row),
                                        new Open(
                                                row.getInt("number"),
                                                row.getString("title"),
                                                EditionState.valueOf(row.getString("state")),
                                                new GroupId(row.getObject("group_id", UUID.class)),
                                                row.getString("group_name"))))
                .optional();
    }

    private enum Entered {
        RIGHTLY,
        BY_MISTAKE
    }

    /** An adopted edition as it is kept. */
    record Frozen(
            EditionId id,
            int number,
            int state,
            String canonical,
            String sha256,
            LocalDate adoptedOn,
            AdoptionWay way,
            String note,
            @Nullable ResolutionId motion,
            DocumentId document) {}

    record Carried(int number, EditionState state) {}

    /**
     * @param state the latest one of its text
     */
    record Drafted(EditionId id, int state, @Nullable ResolutionId motion, Open open) {}
}
