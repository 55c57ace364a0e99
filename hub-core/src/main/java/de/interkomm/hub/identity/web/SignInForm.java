package de.interkomm.hub.identity.web;

/**
 * What is typed on the sign-in page.
 *
 * @param to where to go afterwards
 */
record SignInForm(String mailbox, String to) {}
