package de.interkomm.hub.oparl.internal;

import java.time.Instant;

/**
 * Since when something is given out as it is.
 *
 * @param modified of what is gone, when that was noticed
 */
record Stamp(Instant created, Instant modified, boolean deleted) {}
