package de.interkomm.hub.documents;

/** What became of a file that was handed in. */
public sealed interface StoreResult {

    /** It is kept. */
    record Stored(StoredDocument document) implements StoreResult {}

    /** It was not taken; nothing has been written. */
    record Refused(Refusal reason) implements StoreResult {}
}
