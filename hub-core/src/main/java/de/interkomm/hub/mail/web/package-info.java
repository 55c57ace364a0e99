/** The local mailbox in the browser. */
@NullMarked
package de.interkomm.hub.mail.web;

import org.jspecify.annotations.NullMarked;
