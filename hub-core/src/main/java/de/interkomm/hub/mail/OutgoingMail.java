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
 */
public record OutgoingMail(
        @Nullable NetworkId network,
        Mailbox to,
        String senderName,
        @Nullable Mailbox replyTo,
        String subject,
        String text,
        List<MailAttachment> attachments) {

    public OutgoingMail {
        senderName = HeaderText.of(senderName);
        subject = HeaderText.of(subject);
        attachments = List.copyOf(attachments);
    }
}
