package de.interkomm.hub.mail;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** A mail as its recipient would see it. */
public record LocalMail(
        MailId id,
        Mailbox to,
        String senderName,
        @Nullable Mailbox replyTo,
        String subject,
        String text,
        Instant enqueuedAt,
        List<AttachmentInfo> attachments) {

    /**
     * @param position counts from 0
     * @param size in bytes
     */
    public record AttachmentInfo(int position, String fileName, long size) {}
}
