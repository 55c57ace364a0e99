package de.interkomm.hub.administrations;

/**
 * How far an import is.
 *
 * @param read lines of the file that have been read
 * @param written entries written so far
 * @param toWrite entries to be written in all; 0 until they are counted, or if nothing has changed
 */
public record RegisterProgress(int read, int written, int toWrite) {}
