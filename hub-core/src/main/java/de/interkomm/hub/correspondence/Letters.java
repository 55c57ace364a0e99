package de.interkomm.hub.correspondence;

import de.interkomm.hub.documents.DocumentId;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The stored letters of the bound network. Nothing here is ever changed; all about a subject goes
 * at once, when nothing asks to keep it any more.
 *
 * <p>Every method needs a transaction of the caller and throws {@link
 * org.springframework.transaction.IllegalTransactionStateException} without one.
 */
public interface Letters {

    /** Writes a letter and keeps it: its file lies among the network's documents. */
    Letter write(UUID subjectId, Direction direction, String kind, LetterContent content);

    /**
     * Keeps a letter that came on paper or as an uploaded scan.
     *
     * @param scan a stored document of this network
     * @param on the day it came in
     * @throws IllegalArgumentException if the network has no such document
     */
    Letter receive(
            UUID subjectId,
            String kind,
            ReferenceNumber reference,
            DocumentId scan,
            String subject,
            LocalDate on);

    /** All about one subject, oldest first. */
    List<Letter> of(UUID subjectId);

    Optional<Letter> find(LetterId id);

    /** The letter's file: a PDF, or of a received one whatever was accepted as its scan. */
    Optional<byte[]> pdf(LetterId id);

    /** Removes all about one subject, files included. */
    void forget(UUID subjectId);
}
