package de.interkomm.hub.documents.internal;

import de.interkomm.hub.documents.AcceptedType;
import de.interkomm.hub.documents.DocumentId;
import de.interkomm.hub.documents.Documents;
import de.interkomm.hub.documents.Refusal;
import de.interkomm.hub.documents.StoreResult;
import de.interkomm.hub.documents.StoredDocument;
import de.interkomm.hub.documents.internal.ContentCheck.Verdict;

import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Service
@Transactional(propagation = Propagation.MANDATORY)
class DatabaseDocuments implements Documents {

    private final JdbcClient jdbc;
    private final ContentCheck check;
    private final Clock clock;

    DatabaseDocuments(JdbcClient jdbc, ContentCheck check, Clock clock) {
        this.jdbc = jdbc;
        this.check = check;
        this.clock = clock;
    }

    @Override
    public StoreResult store(String fileName, byte[] content, Set<AcceptedType> accepted) {
        return switch (judged(fileName, content, accepted)) {
            case Verdict.Refused(Refusal reason) -> new StoreResult.Refused(reason);
            case Verdict.Accepted(AcceptedType type) ->
                    new StoreResult.Stored(
                            storeOwn(FileName.cleaned(fileName, type), type.mediaType(), content));
        };
    }

    @Override
    public Optional<Refusal> refusal(String fileName, byte[] content, Set<AcceptedType> accepted) {
        return switch (judged(fileName, content, accepted)) {
            case Verdict.Refused(Refusal reason) -> Optional.of(reason);
            case Verdict.Accepted _ -> Optional.empty();
        };
    }

    private Verdict judged(String fileName, byte[] content, Set<AcceptedType> accepted) {
        if (content.length == 0) {
            return new Verdict.Refused(Refusal.EMPTY);
        }
        return content.length > LARGEST
                ? new Verdict.Refused(Refusal.TOO_LARGE)
                : check.judge(fileName, content, accepted);
    }

    @Override
    public StoredDocument storeOwn(String fileName, String mediaType, byte[] content) {
        // The database keeps microseconds; what is returned now equals what is read later.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        StoredDocument document =
                new StoredDocument(
                        DocumentId.next(),
                        fileName,
                        mediaType,
                        content.length,
                        DigestUtils.sha256Hex(content),
                        now);
        jdbc.sql(
                        """
                        insert into document (id, file_name, media_type, size, sha256, content, stored_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        document.id().value(),
                        document.fileName(),
                        document.mediaType(),
                        document.size(),
                        document.sha256(),
                        content,
                        Timestamp.from(now))
                .update();
        return document;
    }

    @Override
    public Optional<StoredDocument> find(DocumentId id) {
        return jdbc.sql(
                        """
                        select id, file_name, media_type, size, sha256, stored_at
                          from document where id = ?
                        """)
                .param(id.value())
                .query((row, _) -> document(row))
                .optional();
    }

    @Override
    public Optional<byte[]> content(DocumentId id) {
        return jdbc.sql("select sha256, content from document where id = ?")
                .param(id.value())
                .query((row, _) -> verified(id, row.getBytes("content"), row.getString("sha256")))
                .optional();
    }

    @Override
    public void remove(DocumentId id) {
        jdbc.sql("delete from document where id = ?").param(id.value()).update();
    }

    private static byte[] verified(DocumentId id, byte[] content, String sha256) {
        if (!DigestUtils.sha256Hex(content).equals(sha256)) {
            throw new IllegalStateException("document " + id + " is not what was stored");
        }
        return content;
    }

    private static StoredDocument document(ResultSet row) throws SQLException {
        return new StoredDocument(
                new DocumentId(row.getObject("id", UUID.class)),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getTimestamp("stored_at").toInstant());
    }
}
