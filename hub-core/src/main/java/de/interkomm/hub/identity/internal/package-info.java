/** Keeps accounts, links and limits, and secures every request. */
@NullMarked
package de.interkomm.hub.identity.internal;

import org.jspecify.annotations.NullMarked;
