package de.interkomm.hub.correspondence.internal;

import de.interkomm.hub.correspondence.LetterKind;
import de.interkomm.hub.correspondence.LetterLanguage;
import de.interkomm.hub.correspondence.TemplateDraft;
import de.interkomm.hub.identity.AccountId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The templates people of the bound network have saved: versions are added and never changed. */
@Component
class StoredTemplates {

    private static final RowMapper<Stored> ROWS = (row, _) -> stored(row);

    private final JdbcClient jdbc;

    StoredTemplates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @return whether nobody else has added that version before
     */
    boolean add(Stored version) {
        TemplateDraft wording = version.wording();
        return jdbc.sql(
                                """
                                insert into letter_template
                                       (kind, language, version, subject, salutation, body,
                                        closing, author, at)
                                values (:kind, :language, :version, :subject, :salutation, :body,
                                        :closing, :author, :at)
                                on conflict do nothing
                                """)
                        .param("kind", version.kind().name())
                        .param("language", version.language().name())
                        .param("version", version.version())
                        .param("subject", wording == null ? null : wording.subject())
                        .param("salutation", wording == null ? null : wording.salutation())
                        .param("body", wording == null ? null : wording.body())
                        .param("closing", wording == null ? null : wording.closing())
                        .param("author", version.author().value())
                        .param("at", version.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Stored> inForce(LetterKind kind, LetterLanguage language) {
        return jdbc.sql(
                        """
                        select * from letter_template where kind = ? and language = ?
                        order by version desc limit 1
                        """)
                .params(kind.name(), language.name())
                .query(ROWS)
                .optional();
    }

    /** The version in force of every kind and language that has one. */
    List<Stored> inForce() {
        return jdbc.sql(
                        """
                        select distinct on (kind, language) * from letter_template
                        order by kind, language, version desc
                        """)
                .query(ROWS)
                .list();
    }

    /** The newest first. */
    List<Stored> of(LetterKind kind, LetterLanguage language) {
        return jdbc.sql(
                        """
                        select * from letter_template where kind = ? and language = ?
                        order by version desc
                        """)
                .params(kind.name(), language.name())
                .query(ROWS)
                .list();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        String subject = row.getString("subject");
        return new Stored(
                LetterKind.valueOf(row.getString("kind")),
                LetterLanguage.valueOf(row.getString("language")),
                row.getInt("version"),
                subject == null
                        ? null
                        : new TemplateDraft(
                                subject,
                                row.getString("salutation"),
                                row.getString("body"),
                                row.getString("closing")),
                new AccountId(Objects.requireNonNull(row.getObject("author", UUID.class))),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    /**
     * A version as it is stored.
     *
     * @param wording {@code null} for the default
     */
    record Stored(
            LetterKind kind,
            LetterLanguage language,
            int version,
            @Nullable TemplateDraft wording,
            AccountId author,
            Instant at) {}
}
