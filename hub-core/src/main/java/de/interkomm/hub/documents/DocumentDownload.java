package de.interkomm.hub.documents;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import java.nio.charset.StandardCharsets;

/**
 * Answers a request with a file from outside, so that it can do no harm: its type is not guessed,
 * it runs no script, and no cache keeps it.
 */
public final class DocumentDownload {

    private DocumentDownload() {}

    /** To be saved by the reader. */
    public static ResponseEntity<byte[]> attachment(StoredDocument document, byte[] content) {
        return respond(ContentDisposition.attachment(), document, content);
    }

    /** To be shown in the browser's window. */
    public static ResponseEntity<byte[]> inline(StoredDocument document, byte[] content) {
        return respond(ContentDisposition.inline(), document, content);
    }

    private static ResponseEntity<byte[]> respond(
            ContentDisposition.Builder disposition, StoredDocument document, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .contentLength(content.length)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(document.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox")
                .body(content);
    }
}
