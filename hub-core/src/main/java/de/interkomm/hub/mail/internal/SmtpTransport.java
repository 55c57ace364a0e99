package de.interkomm.hub.mail.internal;

import de.interkomm.hub.mail.MailAttachment;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.mail.OutgoingMail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** Hands mails to an SMTP server. */
class SmtpTransport implements MailTransport {

    private final JavaMailSender server;
    private final Mailbox from;

    SmtpTransport(JavaMailSender server, Mailbox from) {
        this.server = server;
        this.from = from;
    }

    @Override
    public Outcome send(UnsentMail mail) {
        try {
            server.send(messageOf(mail));
            return new Outcome.Sent();
        } catch (MailException e) {
            Exception cause = cause(e);
            return isRefused(cause)
                    ? new Outcome.Rejected(text(cause))
                    : new Outcome.Deferred(text(cause));
        }
    }

    private MimeMessage messageOf(UnsentMail unsent) {
        OutgoingMail mail = unsent.mail();
        MimeMessage message = server.createMimeMessage();
        try {
            MimeMessageHelper helper =
                    new MimeMessageHelper(
                            message, !mail.attachments().isEmpty(), StandardCharsets.UTF_8.name());
            helper.setFrom(from.address(), mail.senderName());
            helper.setTo(mail.to().address());
            if (mail.replyTo() != null) {
                helper.setReplyTo(mail.replyTo().address());
            }
            helper.setSubject(mail.subject());
            helper.setText(mail.text());
            helper.setSentDate(Date.from(unsent.enqueuedAt()));
            for (MailAttachment attachment : mail.attachments()) {
                helper.addAttachment(
                        attachment.fileName(),
                        new ByteArrayResource(attachment.content()),
                        attachment.mediaType());
            }
            message.setHeader("Message-ID", unsent.messageId());
            // RFC 3834: out-of-office replies to machines help nobody.
            message.setHeader("Auto-Submitted", "auto-generated");
            String unsubscribe = mail.unsubscribe();
            if (unsubscribe != null) {
                message.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            return message;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("mail " + unsent.id() + " cannot be written", e);
        }
    }

    /**
     * The client puts an address among the invalid ones when the server answered to it with a
     * permanent refusal (5xx, except the passing lack of room 552).
     */
    private static boolean isRefused(Exception e) {
        return e instanceof SendFailedException failed
                && failed.getInvalidAddresses() != null
                && failed.getInvalidAddresses().length > 0;
    }

    /** What the server said: Spring keeps it aside, by message. */
    private static Exception cause(MailException failure) {
        if (failure instanceof MailSendException send && send.getMessageExceptions().length > 0) {
            return send.getMessageExceptions()[0];
        }
        return failure.getCause() instanceof Exception cause ? cause : failure;
    }

    private static String text(Exception e) {
        Exception said =
                e instanceof SendFailedException failed && failed.getNextException() != null
                        ? failed.getNextException()
                        : e;
        return said.getMessage() == null ? said.getClass().getSimpleName() : said.getMessage();
    }
}
