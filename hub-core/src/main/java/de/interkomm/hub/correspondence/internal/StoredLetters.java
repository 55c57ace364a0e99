package de.interkomm.hub.correspondence.internal;

import de.interkomm.hub.correspondence.Direction;
import de.interkomm.hub.correspondence.Letter;
import de.interkomm.hub.correspondence.LetterContent;
import de.interkomm.hub.correspondence.LetterFileName;
import de.interkomm.hub.correspondence.LetterId;
import de.interkomm.hub.correspondence.LetterRenderer;
import de.interkomm.hub.correspondence.Letters;
import de.interkomm.hub.correspondence.ReferenceNumber;
import de.interkomm.hub.documents.DocumentId;
import de.interkomm.hub.documents.Documents;
import de.interkomm.hub.documents.StoredDocument;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Component
@Transactional(propagation = Propagation.MANDATORY)
class StoredLetters implements Letters {

    /** Where a day of receipt begins. */
    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    private static final String COLUMNS =
            "id, subject_id, direction, kind, reference_prefix, reference_year, reference_number,"
                    + " subject, at, document_id";

    private final JdbcClient jdbc;
    private final Documents documents;
    private final LetterRenderer renderer;
    private final Clock clock;

    StoredLetters(JdbcClient jdbc, Documents documents, LetterRenderer renderer, Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.renderer = renderer;
        this.clock = clock;
    }

    @Override
    public Letter write(UUID subjectId, Direction direction, String kind, LetterContent content) {
        StoredDocument file =
                documents.storeOwn(
                        LetterFileName.of(content.reference(), kind, content.locale()),
                        "application/pdf",
                        renderer.render(content));
        return keep(
                new Letter(
                        LetterId.next(),
                        subjectId,
                        direction,
                        kind,
                        content.reference(),
                        content.subject(),
                        // What the database keeps, so that what is returned is what is read.
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        file.id()));
    }

    @Override
    public Letter receive(
            UUID subjectId,
            String kind,
            ReferenceNumber reference,
            DocumentId scan,
            String subject,
            LocalDate on) {
        if (documents.find(scan).isEmpty()) {
            throw new IllegalArgumentException("no document " + scan);
        }
        Instant at = on.atStartOfDay(GERMANY).toInstant();
        return keep(
                new Letter(
                        LetterId.next(),
                        subjectId,
                        Direction.INCOMING,
                        kind,
                        reference,
                        subject,
                        at,
                        scan));
    }

    @Override
    public List<Letter> of(UUID subjectId) {
        // Of what came on paper only the day is known, so within a day what was kept first is
        // first.
        // index letter_by_subject
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from letter where subject_id = ?"
                                + " order by (at at time zone 'Europe/Berlin')::date, id")
                .param(subjectId)
                .query((row, _) -> letter(row))
                .list();
    }

    @Override
    public Optional<Letter> find(LetterId id) {
        return jdbc.sql("select " + COLUMNS + " from letter where id = ?")
                .param(id.value())
                .query((row, _) -> letter(row))
                .optional();
    }

    @Override
    public Optional<byte[]> pdf(LetterId id) {
        return find(id).map(Letter::document).flatMap(documents::content);
    }

    @Override
    public void forget(UUID subjectId) {
        List<Letter> gone = of(subjectId);
        jdbc.sql("delete from letter where subject_id = ?").param(subjectId).update();
        gone.stream().map(Letter::document).forEach(documents::remove);
    }

    private Letter keep(Letter letter) {
        jdbc.sql("insert into letter (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        letter.id().value(),
                        letter.subjectId(),
                        letter.direction().name(),
                        letter.kind(),
                        letter.reference().prefix(),
                        letter.reference().year(),
                        letter.reference().number(),
                        letter.subject(),
                        letter.at().atOffset(ZoneOffset.UTC),
                        letter.document().value())
                .update();
        return letter;
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                new LetterId(row.getObject("id", UUID.class)),
                row.getObject("subject_id", UUID.class),
                Direction.valueOf(row.getString("direction")),
                row.getString("kind"),
                new ReferenceNumber(
                        row.getString("reference_prefix"),
                        row.getInt("reference_year"),
                        row.getInt("reference_number")),
                row.getString("subject"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new DocumentId(row.getObject("document_id", UUID.class)));
    }
}
