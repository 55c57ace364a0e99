package de.interkomm.hub.mail;

/**
 * A file that goes with a mail.
 *
 * @param fileName shown to the recipient; control characters become blanks
 * @param mediaType for instance {@code application/pdf}
 */
@SuppressWarnings("ArrayRecordComponent") // a file's bytes; nobody compares attachments
public record MailAttachment(String fileName, String mediaType, byte[] content) {

    public MailAttachment {
        fileName = HeaderText.of(fileName);
        mediaType = HeaderText.of(mediaType);
    }
}
