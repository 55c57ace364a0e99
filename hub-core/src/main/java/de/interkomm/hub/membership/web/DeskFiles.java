package de.interkomm.hub.membership.web;

import de.interkomm.hub.documents.DocumentDownload;
import de.interkomm.hub.membership.Applications;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with letters. */
final class DeskFiles {

    private DeskFiles() {}

    /** A kept letter, to be saved: some came from outside, so no browser shows them on our site. */
    static ResponseEntity<byte[]> attachment(Applications.File file) {
        return DocumentDownload.attachment(file.name(), file.mediaType(), file.content());
    }

    /** A letter the hub has just rendered, to be looked at. */
    static ResponseEntity<byte[]> preview(byte[] pdf) {
        return DocumentDownload.ownInline("preview.pdf", MediaType.APPLICATION_PDF_VALUE, pdf);
    }
}
