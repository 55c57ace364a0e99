package de.interkomm.hub.privacy.internal;

/**
 * Somebody asked for a link to their data.
 *
 * @param mailbox as it was typed; there may be nothing about it
 * @param languageTag of the mail
 */
record DataLinkRequested(String mailbox, String languageTag) {}
