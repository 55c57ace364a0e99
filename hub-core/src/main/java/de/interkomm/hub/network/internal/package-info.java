/** Keeps the coded networks and founds what has no schema yet. */
@NullMarked
package de.interkomm.hub.network.internal;

import org.jspecify.annotations.NullMarked;
