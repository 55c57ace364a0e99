package de.interkomm.hub.network;

import de.interkomm.hub.shell.LocalizedText;

/**
 * Something that happened in a network's history.
 *
 * @param when a year, or a month and a year, as a reader would say it
 */
public record Milestone(LocalizedText when, LocalizedText what) {}
