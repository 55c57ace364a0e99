package de.interkomm.hub.membership;

/**
 * A file somebody hands in.
 *
 * @param fileName as the sender's computer calls it
 */
public record Upload(String fileName, byte[] content) {}
