/** The outbox in the database, and the ways a mail leaves it. */
@NullMarked
package de.interkomm.hub.mail.internal;

import org.jspecify.annotations.NullMarked;
