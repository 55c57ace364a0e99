package de.interkomm.hub.declarations.internal;

import com.github.f4b6a3.uuid.UuidCreator;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.declarations.Declarations.Signatory;
import de.interkomm.hub.declarations.EditionId;
import de.interkomm.hub.declarations.SignatureId;
import de.interkomm.hub.declarations.SignatureWay;
import de.interkomm.hub.declarations.Signatures.Asked;
import de.interkomm.hub.declarations.Signatures.Ending;
import de.interkomm.hub.declarations.Signatures.Former;
import de.interkomm.hub.declarations.Signatures.Proposed;
import de.interkomm.hub.declarations.Signatures.Scan;
import de.interkomm.hub.documents.DocumentId;
import de.interkomm.hub.mail.Mailbox;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Signatures and who was asked for them. By declaration_signature_once nobody signs twice. */
@Component
class SignatureRows {

    private final JdbcClient jdbc;

    SignatureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it is new: what stands under the edition already is left alone. */
    boolean sign(EditionId edition, String sha256, Signing signing) {
        Author account = signing.account();
        return jdbc.sql(
                                """
                                insert into declaration_signature
                                    (id, edition_id, regional_key, administration_name, person_name,
                                     function, mailbox, account_id, way, signed_at, sha256,
                                     document_id, reference, recorded_by)
                                values (:id, :edition, :key, :name, :person, :function, :mailbox,
                                        :account, :way, :at, :sha256, :document, :reference, :by)
                                on conflict (edition_id, regional_key) where left_on is null
                                do nothing
                                """)
                        .param("id", SignatureId.next().value())
                        .param("edition", edition.value())
                        .param("key", signing.administration().value())
                        .param("name", signing.administrationName())
                        .param("person", signing.person())
                        .param("function", signing.function())
                        .param("mailbox", mailbox(signing))
                        .param("account", account == null ? null : account.account().value())
                        .param("way", signing.way().name())
                        .param("at", signing.at().atOffset(ZoneOffset.UTC))
                        .param("sha256", sha256)
                        .param("document", value(signing.document()))
                        .param("reference", signing.reference())
                        .param("by", signing.recordedBy())
                        .update()
                == 1;
    }

    private static @Nullable String mailbox(Signing signing) {
        Author account = signing.account();
        Mailbox mailbox = account == null ? signing.mailbox() : account.mailbox();
        return mailbox == null ? null : mailbox.address();
    }

    private static @Nullable UUID value(@Nullable DocumentId document) {
        return document == null ? null : document.value();
    }

    /** The signatures that hold under an edition, by administration. */
    Map<RegionalKey, Kept> standing(EditionId edition) {
        Map<RegionalKey, Kept> found = new HashMap<>();
        jdbc.sql("select * from declaration_signature where edition_id = ? and left_on is null")
                .param(edition.value())
                .query(
                        row -> {
                            Kept kept = kept(row);
                            found.put(kept.signatory().administration(), kept);
                        });
        return found;
    }

    Optional<Kept> find(SignatureId id) {
        return jdbc.sql("select * from declaration_signature where id = ?")
                .param(id.value())
                .query((row, _) -> kept(row))
                .optional();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        UUID document = row.getObject("document_id", UUID.class);
        String mailbox = row.getString("mailbox");
        return new Kept(
                EditionRows.signatory(row),
                document == null ? null : new DocumentId(document),
                mailbox == null ? null : new Mailbox(mailbox));
    }

    /** The latest edition each administration has signed and not left, below a number. */
    Map<RegionalKey, Integer> earlier(int below) {
        Map<RegionalKey, Integer> found = new HashMap<>();
        jdbc.sql(
                        """
                        select s.regional_key, max(e.number) as number
                        from declaration_signature s join declaration_edition e on e.id = s.edition_id
                        where e.number < ? and s.left_on is null group by s.regional_key
                        """)
                .param(below)
                .query(
                        row -> {
                            found.put(
                                    new RegionalKey(row.getString("regional_key")),
                                    row.getInt("number"));
                        });
        return found;
    }

    /** Who has last signed for each administration, below a number. */
    Map<RegionalKey, Signer> earlierSigners(int below) {
        Map<RegionalKey, Signer> found = new HashMap<>();
        jdbc.sql(
                        """
                        select distinct on (s.regional_key) s.regional_key, s.person_name,
                               s.function, s.mailbox
                        from declaration_signature s join declaration_edition e on e.id = s.edition_id
                        where e.number < ? and s.left_on is null and s.person_name <> ''
                        order by s.regional_key, e.number desc
                        """)
                .param(below)
                .query(
                        row -> {
                            String mailbox = row.getString("mailbox");
                            found.put(
                                    new RegionalKey(row.getString("regional_key")),
                                    new Signer(
                                            row.getString("person_name"),
                                            row.getString("function"),
                                            mailbox == null ? null : new Mailbox(mailbox)));
                        });
        return found;
    }

    /**
     * The administrations that have left and not signed since, under whatever edition, with the
     * day.
     */
    Map<RegionalKey, LocalDate> left() {
        Map<RegionalKey, LocalDate> found = new HashMap<>();
        jdbc.sql(
                        """
                        select regional_key, max(left_on) as left_on from declaration_signature
                        where not struck
                        group by regional_key having bool_and(left_on is not null)
                        """)
                .query(
                        row -> {
                            found.put(
                                    new RegionalKey(row.getString("regional_key")),
                                    row.getObject("left_on", LocalDate.class));
                        });
        return found;
    }

    /** The signatures that hold no more under any edition, by administration, the latest first. */
    Map<RegionalKey, List<Former>> former() {
        return jdbc
                .sql(
                        """
                        select s.*, e.number
                        from declaration_signature s join declaration_edition e on e.id = s.edition_id
                        where s.left_on is not null order by s.left_on desc, e.number desc
                        """)
                .query((row, _) -> former(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(one -> one.signatory().administration()));
    }

    private static Former former(ResultSet row) throws SQLException {
        Kept kept = kept(row);
        return new Former(
                row.getInt("number"),
                kept.signatory(),
                row.getBoolean("struck") ? Ending.STRUCK : Ending.LEFT,
                row.getString("left_reason"),
                kept.document() == null ? null : Scan.THERE);
    }

    /**
     * Ends a signature. A link the administration was mailed ends with it: it was sent to sign, not
     * to come back.
     *
     * @return whether that signature held until now
     */
    boolean leave(SignatureId id, LocalDate on, String reason) {
        jdbc.sql(
                        """
                        delete from declaration_request
                        where (edition_id, regional_key) =
                              (select edition_id, regional_key from declaration_signature
                               where id = ? and left_on is null)
                        """)
                .param(id.value())
                .update();
        return jdbc.sql(
                                """
                                update declaration_signature set left_on = ?, left_reason = ?
                                where id = ? and left_on is null
                                """)
                        .params(on, reason, id.value())
                        .update()
                == 1;
    }

    /** Whether that signature, under which a name was typed, held until now. */
    boolean strike(SignatureId id, LocalDate on, String reason) {
        return jdbc.sql(
                                """
                                update declaration_signature
                                set left_on = ?, left_reason = ?, struck = true
                                where id = ? and left_on is null and way in ('PAPER', 'LINK')
                                """)
                        .params(on, reason, id.value())
                        .update()
                == 1;
    }

    /**
     * The signatures of an administration under any edition, those since a day left out.
     *
     * @param on its last day as a member
     */
    List<Signatory> standing(RegionalKey administration, LocalDate on) {
        return jdbc.sql(
                        """
                        select * from declaration_signature
                        where regional_key = ? and left_on is null
                          and (signed_at at time zone 'Europe/Berlin')::date <= ?
                        """)
                .params(administration.value(), on)
                .query((row, _) -> EditionRows.signatory(row))
                .list();
    }

    /** Notes that somebody was asked, once more perhaps; by this id the link finds it. */
    UUID ask(
            EditionId edition,
            RegionalKey administration,
            String person,
            Mailbox mailbox,
            @Nullable String contact,
            Instant now) {
        return jdbc.sql(
                        """
                        insert into declaration_request
                            (id, edition_id, regional_key, person_name, mailbox, contact_name,
                             asked_at, times)
                        values (:id, :edition, :key, :person, :mailbox, :contact, :now, 1)
                        on conflict (edition_id, regional_key) do update
                        set person_name = excluded.person_name, mailbox = excluded.mailbox,
                            contact_name = excluded.contact_name, asked_at = excluded.asked_at,
                            times = declaration_request.times + 1
                        returning id
                        """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("edition", edition.value())
                .param("key", administration.value())
                .param("person", person)
                .param("mailbox", mailbox.address())
                .param("contact", contact)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    Map<RegionalKey, Asked> asked(EditionId edition) {
        Map<RegionalKey, Asked> found = new HashMap<>();
        jdbc.sql("select * from declaration_request where edition_id = ?")
                .param(edition.value())
                .query(
                        row -> {
                            found.put(
                                    new RegionalKey(row.getString("regional_key")),
                                    new Asked(
                                            row.getString("person_name"),
                                            new Mailbox(row.getString("mailbox")),
                                            row.getString("contact_name"),
                                            row.getTimestamp("asked_at").toInstant(),
                                            row.getInt("times")));
                        });
        return found;
    }

    Optional<Request> request(UUID id) {
        return jdbc.sql("select * from declaration_request where id = ?")
                .param(id)
                .query(
                        (row, _) ->
                                new Request(
                                        new EditionId(row.getObject("edition_id", UUID.class)),
                                        new RegionalKey(row.getString("regional_key")),
                                        row.getString("person_name"),
                                        new Mailbox(row.getString("mailbox")),
                                        row.getString("contact_name")))
                .optional();
    }

    /**
     * A signature and its scan.
     *
     * @param mailbox of whoever signed; {@code null} where it is not known
     */
    record Kept(Signatory signatory, @Nullable DocumentId document, @Nullable Mailbox mailbox) {}

    /** Who has signed before. */
    record Signer(String person, String function, @Nullable Mailbox mailbox) {

        /** As one who could be asked again, by whoever else is known if need be. */
        @Nullable Proposed instead(@Nullable Proposed known) {
            if (mailbox != null) {
                return new Proposed(person, mailbox, null);
            }
            return known == null || known.contact() == null
                    ? known
                    : new Proposed(person, known.mailbox(), known.contact());
        }
    }

    /**
     * Who was mailed a link.
     *
     * @param person who is to sign; empty where nobody knows
     * @param contact who has that mailbox and passes the link on; {@code null} if the person has it
     */
    record Request(
            EditionId edition,
            RegionalKey administration,
            String person,
            Mailbox mailbox,
            @Nullable String contact) {}

    /**
     * A signature that is to be kept.
     *
     * @param account of whoever signed here; {@code null} for others
     * @param mailbox by which the link came; {@code null} for other ways
     * @param reference empty unless it came with an application
     * @param recordedBy empty for whoever signed in person
     */
    record Signing(
            RegionalKey administration,
            String administrationName,
            String person,
            String function,
            SignatureWay way,
            Instant at,
            @Nullable Author account,
            @Nullable Mailbox mailbox,
            @Nullable DocumentId document,
            String reference,
            String recordedBy) {}
}
