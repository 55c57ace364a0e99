package de.interkomm.hub.mail.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import de.interkomm.hub.mail.LocalMail;
import de.interkomm.hub.mail.MailAttachment;
import de.interkomm.hub.mail.MailEntry;
import de.interkomm.hub.mail.MailId;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.mail.OutgoingMail;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The rows of the outbox.
 *
 * <p>Each change names the version it was decided on. If two nodes ever worked on one mail, as when
 * one was taken for dead, the first outcome stands and the second changes nothing.
 */
@Component
class OutgoingMails {

    private final JdbcClient jdbc;

    OutgoingMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(MailId id, OutgoingMail mail, String messageId, Instant now) {
        jdbc.sql(
                        """
                        insert into hub.outgoing_mail
                            (id, network, recipient, sender_name, reply_to, subject, body, message_id,
                             enqueued_at, state, round, attempts, next_attempt_at, version,
                             unsubscribe)
                        values (:id, :network, :recipient, :senderName, :replyTo, :subject, :body, :messageId,
                                :now, 'WAITING', 0, 0, :now, 0, :unsubscribe)
                        """)
                .param("id", id.value())
                .param("network", value(mail.network()))
                .param("recipient", mail.to().address())
                .param("senderName", mail.senderName())
                .param("replyTo", value(mail.replyTo()))
                .param("subject", mail.subject())
                .param("body", mail.text())
                .param("messageId", messageId)
                .param("now", Timestamp.from(now))
                .param("unsubscribe", mail.unsubscribe())
                .update();
        for (int position = 0; position < mail.attachments().size(); position++) {
            add(id, position, mail.attachments().get(position));
        }
    }

    private void add(MailId id, int position, MailAttachment attachment) {
        jdbc.sql("insert into hub.outgoing_mail_attachment values (?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        position,
                        attachment.fileName(),
                        attachment.mediaType(),
                        attachment.content())
                .update();
    }

    Optional<UnsentMail> findWaiting(Delivery delivery) {
        List<MailAttachment> attachments = attachmentsOf(delivery.mail());
        return jdbc.sql(
                        """
                        select * from hub.outgoing_mail
                         where id = ? and round = ? and state = 'WAITING'
                        """)
                .params(delivery.mail().value(), delivery.round())
                .query((row, _) -> unsent(row, attachments))
                .optional();
    }

    boolean sent(UnsentMail mail, Instant now) {
        return finished(mail, "SENT", mail.attempts(), null, now);
    }

    boolean failed(UnsentMail mail, String error, Instant now) {
        return finished(mail, "FAILED", mail.attempts() + 1, error, now);
    }

    private boolean finished(
            UnsentMail mail, String state, int attempts, @Nullable String error, Instant now) {
        return jdbc.sql(
                                """
                                update hub.outgoing_mail
                                   set state = :state, attempts = :attempts, last_error = :error,
                                       next_attempt_at = null, finished_at = :now, version = version + 1
                                 where id = :id and version = :version and state = 'WAITING'
                                """)
                        .param("state", state)
                        .param("attempts", attempts)
                        .param("error", error)
                        .param("now", Timestamp.from(now))
                        .param("id", mail.id().value())
                        .param("version", mail.version())
                        .update()
                == 1;
    }

    boolean deferred(UnsentMail mail, String error, Instant nextAttempt) {
        return jdbc.sql(
                                """
                                update hub.outgoing_mail
                                   set attempts = attempts + 1, last_error = :error, next_attempt_at = :next,
                                       version = version + 1
                                 where id = :id and version = :version and state = 'WAITING'
                                """)
                        .param("error", error)
                        .param("next", Timestamp.from(nextAttempt))
                        .param("id", mail.id().value())
                        .param("version", mail.version())
                        .update()
                == 1;
    }

    /** The next round of the mail's delivery, if it had failed. */
    Optional<Delivery> revive(NetworkId network, MailId id, Instant now) {
        return jdbc.sql(
                        """
                        update hub.outgoing_mail
                           set state = 'WAITING', round = round + 1, attempts = 0,
                               next_attempt_at = :now, finished_at = null, version = version + 1
                         where id = :id and network = :network and state = 'FAILED'
                           and content_removed_at is null
                        returning round
                        """)
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .param("network", network.value())
                .query(Integer.class)
                .optional()
                .map(round -> new Delivery(id, round));
    }

    boolean isKnown(NetworkId network, MailId id) {
        return jdbc.sql(
                        """
                        select exists (select from hub.outgoing_mail
                                        where id = ? and network = ? and content_removed_at is null)
                        """)
                .params(id.value(), network.value())
                .query(Boolean.class)
                .single();
    }

    /** Newest first: ids grow with time. */
    List<MailEntry> inState(NetworkId network, String state) {
        return jdbc.sql(
                        """
                        select id, recipient, subject, enqueued_at, attempts, last_error, next_attempt_at
                          from hub.outgoing_mail
                         where network = ? and state = ? and state <> 'SENT' and content_removed_at is null
                         order by id desc
                        """)
                .params(network.value(), state)
                .query(
                        (row, _) ->
                                new MailEntry(
                                        mailId(row, "id"),
                                        new Mailbox(row.getString("recipient")),
                                        row.getString("subject"),
                                        row.getTimestamp("enqueued_at").toInstant(),
                                        row.getInt("attempts"),
                                        row.getString("last_error"),
                                        instant(row, "next_attempt_at")))
                .list();
    }

    /** Removes whatever says who was written to and what; that something was sent stays. */
    int removeContentFinishedBefore(Instant limit, Instant now) {
        jdbc.sql(
                        """
                        delete from hub.outgoing_mail_attachment
                         where mail in (select id from hub.outgoing_mail
                                         where finished_at < ? and content_removed_at is null)
                        """)
                .param(Timestamp.from(limit))
                .update();
        return jdbc.sql(
                        """
                        update hub.outgoing_mail
                           set recipient = null, sender_name = null, reply_to = null, subject = null,
                               body = null, unsubscribe = null, last_error = null,
                               content_removed_at = :now,
                               version = version + 1
                         where finished_at < :limit and content_removed_at is null
                        """)
                .param("now", Timestamp.from(now))
                .param("limit", Timestamp.from(limit))
                .update();
    }

    List<LocalMail> newest(int count) {
        Map<MailId, List<LocalMail.AttachmentInfo>> attachments =
                attachmentInfos(
                        """
                        mail in (select id from hub.outgoing_mail where content_removed_at is null
                                  order by id desc limit ?)
                        """,
                        count);
        return jdbc.sql(
                        """
                        select * from hub.outgoing_mail where content_removed_at is null
                         order by id desc limit ?
                        """)
                .param(count)
                .query((row, _) -> local(row, attachments))
                .list();
    }

    Optional<LocalMail> find(MailId id) {
        Map<MailId, List<LocalMail.AttachmentInfo>> attachments =
                attachmentInfos("mail = ?", id.value());
        return jdbc.sql(
                        "select * from hub.outgoing_mail where id = ? and content_removed_at is"
                                + " null")
                .param(id.value())
                .query((row, _) -> local(row, attachments))
                .optional();
    }

    Optional<MailAttachment> attachment(MailId id, int position) {
        return jdbc.sql(
                        "select * from hub.outgoing_mail_attachment where mail = ? and position ="
                                + " ?")
                .params(id.value(), position)
                .query((row, _) -> attachment(row))
                .optional();
    }

    private List<MailAttachment> attachmentsOf(MailId id) {
        return jdbc.sql(
                        "select * from hub.outgoing_mail_attachment where mail = ? order by"
                                + " position")
                .param(id.value())
                .query((row, _) -> attachment(row))
                .list();
    }

    private Map<MailId, List<LocalMail.AttachmentInfo>> attachmentInfos(
            String condition, Object parameter) {
        return jdbc
                .sql(
                        """
                        select mail, position, file_name, octet_length(content) as size
                          from hub.outgoing_mail_attachment where %s order by position
                        """
                                .formatted(condition))
                .param(parameter)
                .query(
                        (row, _) ->
                                Map.entry(
                                        mailId(row, "mail"),
                                        new LocalMail.AttachmentInfo(
                                                row.getInt("position"),
                                                row.getString("file_name"),
                                                row.getLong("size"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private UnsentMail unsent(ResultSet row, List<MailAttachment> attachments) throws SQLException {
        MailId id = mailId(row, "id");
        String network = row.getString("network");
        OutgoingMail mail =
                new OutgoingMail(
                        network == null ? null : new NetworkId(network),
                        new Mailbox(row.getString("recipient")),
                        row.getString("sender_name"),
                        mailbox(row, "reply_to"),
                        row.getString("subject"),
                        row.getString("body"),
                        attachments,
                        row.getString("unsubscribe"));
        return new UnsentMail(
                id,
                mail,
                row.getString("message_id"),
                row.getTimestamp("enqueued_at").toInstant(),
                row.getInt("attempts"),
                row.getLong("version"));
    }

    private LocalMail local(ResultSet row, Map<MailId, List<LocalMail.AttachmentInfo>> attachments)
            throws SQLException {
        MailId id = mailId(row, "id");
        return new LocalMail(
                id,
                new Mailbox(row.getString("recipient")),
                row.getString("sender_name"),
                mailbox(row, "reply_to"),
                row.getString("subject"),
                row.getString("body"),
                row.getTimestamp("enqueued_at").toInstant(),
                attachments.getOrDefault(id, List.of()));
    }

    private static MailAttachment attachment(ResultSet row) throws SQLException {
        return new MailAttachment(
                row.getString("file_name"), row.getString("media_type"), row.getBytes("content"));
    }

    private static MailId mailId(ResultSet row, String column) throws SQLException {
        return new MailId(row.getObject(column, UUID.class));
    }

    private static @Nullable Mailbox mailbox(ResultSet row, String column) throws SQLException {
        String address = row.getString(column);
        return address == null ? null : new Mailbox(address);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable String value(@Nullable NetworkId network) {
        return network == null ? null : network.value();
    }

    private static @Nullable String value(@Nullable Mailbox mailbox) {
        return mailbox == null ? null : mailbox.address();
    }
}
