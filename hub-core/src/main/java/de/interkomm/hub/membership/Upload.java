package de.interkomm.hub.membership;

/**
 * A file somebody hands in.
 *
 * @param fileName as the sender's computer calls it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and too large to copy
public record Upload(String fileName, byte[] content) {}
