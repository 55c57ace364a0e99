package de.interkomm.hub.correspondence;

import de.interkomm.hub.documents.DocumentId;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter that was written or received.
 *
 * @param subjectId what it is about, such as an application
 * @param kind the name of a {@link LetterKind}, or of a kind another module made up
 * @param at when it was written; of a received one, the beginning of the day it came in
 * @param document the file that holds it
 */
public record Letter(
        LetterId id,
        UUID subjectId,
        Direction direction,
        String kind,
        ReferenceNumber reference,
        String subject,
        Instant at,
        DocumentId document) {}
