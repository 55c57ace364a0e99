package de.interkomm.hub.membership.web;

import de.interkomm.hub.membership.Applications;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import java.nio.charset.StandardCharsets;

/** Answers with letters, which no cache keeps. */
final class DeskFiles {

    private DeskFiles() {}

    /** A kept letter, to be saved: some came from outside, so no browser shows them on our site. */
    static ResponseEntity<byte[]> attachment(Applications.File file) {
        return answer(
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build(),
                        MediaType.parseMediaType(file.mediaType()))
                .header("Content-Security-Policy", "sandbox")
                .body(file.content());
    }

    /**
     * A letter the hub has just rendered, to be looked at. Our pages forbid plug-ins, and with them
     * the browser's own viewer; for this file it is needed.
     */
    static ResponseEntity<byte[]> preview(byte[] pdf) {
        return answer(
                        ContentDisposition.inline().filename("preview.pdf").build(),
                        MediaType.APPLICATION_PDF)
                .header("Content-Security-Policy", "frame-ancestors 'none'")
                .body(pdf);
    }

    private static ResponseEntity.BodyBuilder answer(
            ContentDisposition disposition, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff");
    }
}
