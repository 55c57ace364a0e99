package de.interkomm.hub.mail;

import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A mail as its author hands it over. It comes from the hub's own address ({@code hub.mail.from})
 * under the sender's name; answers go to {@code replyTo}.
 *
 * @param network whose coordinators learn when it cannot be delivered; {@code null} when the hub
 *     itself writes
 * @param senderName shown as the sender; control characters and line breaks become blanks
 * @param replyTo where answers go; {@code null} when none are wanted
 * @param subject one line; control characters and line breaks become blanks
 * @param text plain text
 * @param unsubscribe address that ends mails of this sort: opened, it shows a page that says so,
 *     and a form sent there without anything else does it (RFC 2369, RFC 8058); {@code null} where
 *     nobody could end them
 */
public record OutgoingMail(
        @Nullable NetworkId network,
        Mailbox to,
        String senderName,
        @Nullable Mailbox replyTo,
        String subject,
        String text,
        List<MailAttachment> attachments,
        @Nullable String unsubscribe) {

    public OutgoingMail {
        senderName = HeaderText.of(senderName);
        subject = HeaderText.of(subject);
        attachments = List.copyOf(attachments);
        if (unsubscribe != null && !unsubscribe.matches("https?://[!-;=?-~]+")) {
            throw new IllegalArgumentException("'" + unsubscribe + "' is no address of the web");
        }
    }

    /** One that nobody could have ended. */
    public OutgoingMail(
            @Nullable NetworkId network,
            Mailbox to,
            String senderName,
            @Nullable Mailbox replyTo,
            String subject,
            String text,
            List<MailAttachment> attachments) {
        this(network, to, senderName, replyTo, subject, text, attachments, null);
    }

    /** The same with an address that ends mails of its sort. */
    public OutgoingMail endedAt(String address) {
        return new OutgoingMail(
                network, to, senderName, replyTo, subject, text, attachments, address);
    }
}
