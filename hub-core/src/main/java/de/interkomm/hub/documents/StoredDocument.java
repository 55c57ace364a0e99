package de.interkomm.hub.documents;

import java.time.Instant;

/**
 * What is known about a stored file.
 *
 * @param fileName as its owner called it, without folders and control characters; for display only
 * @param mediaType found in the content, not told by the sender
 * @param size in bytes
 * @param sha256 of the content, 64 lower-case hexadecimal digits
 */
public record StoredDocument(
        DocumentId id,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        Instant storedAt) {}
