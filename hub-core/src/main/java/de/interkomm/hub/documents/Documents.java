package de.interkomm.hub.documents;

import java.util.Optional;
import java.util.Set;

/**
 * The files of the bound network, kept in its own schema so that they move with it.
 *
 * <p>Every method takes part in the caller's transaction, which must have begun in the network's
 * scope, and refuses to work without one.
 */
public interface Documents {

    /** The largest file that is taken, in bytes: 15 MB. */
    int LARGEST = 15 * 1024 * 1024;

    /**
     * Keeps a file if its content, whatever its name says, is of an accepted type.
     *
     * @param fileName as the sender's computer calls it; kept for display after cleaning
     */
    StoreResult store(String fileName, byte[] content, Set<AcceptedType> accepted);

    /** Why {@link #store} would not keep it; empty if it would. */
    Optional<Refusal> refusal(String fileName, byte[] content, Set<AcceptedType> accepted);

    /** Keeps a file the hub itself made, which needs no check. */
    StoredDocument storeOwn(String fileName, String mediaType, byte[] content);

    Optional<StoredDocument> find(DocumentId id);

    /**
     * The file's bytes.
     *
     * @throws IllegalStateException if they are no longer those that were stored
     */
    Optional<byte[]> content(DocumentId id);

    /** Takes the file away for good; whoever refers to it must no longer. */
    void remove(DocumentId id);
}
