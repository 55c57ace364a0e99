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

    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    private DocumentDownload() {}

    /** To be saved by the reader. */
    public static ResponseEntity<byte[]> attachment(StoredDocument document, byte[] content) {
        return attachment(document.fileName(), document.mediaType(), content);
    }

    /** The same for a file that another name has been given to. */
    public static ResponseEntity<byte[]> attachment(
            String fileName, String mediaType, byte[] content) {
        return respond(ContentDisposition.attachment(), fileName, mediaType, content)
                .header(
                        CONTENT_SECURITY_POLICY,
                        "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox")
                .body(content);
    }

    /**
     * To be shown in the browser's window; only for what the hub itself has just made. Browsers
     * show no PDF file in a sandbox.
     */
    public static ResponseEntity<byte[]> ownInline(
            String fileName, String mediaType, byte[] content) {
        return respond(ContentDisposition.inline(), fileName, mediaType, content)
                .header(CONTENT_SECURITY_POLICY, "base-uri 'none'; frame-ancestors 'none'")
                .body(content);
    }

    private static ResponseEntity.BodyBuilder respond(
            ContentDisposition.Builder disposition,
            String fileName,
            String mediaType,
            byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .contentLength(content.length)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition.filename(fileName, StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff");
    }
}
