package de.interkomm.hub.identity.internal;

/**
 * Somebody asked for a sign-in link.
 *
 * @param mailbox as it was typed; there may be no account
 * @param languageTag of the mail
 */
record SignInRequested(String mailbox, String returnPath, String languageTag) {}
