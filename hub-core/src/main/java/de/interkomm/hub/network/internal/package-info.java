/** Keeps the networks: what their modules say, what was declared, what was changed since. */
@NullMarked
package de.interkomm.hub.network.internal;

import org.jspecify.annotations.NullMarked;
