/** Votes as they are held and counted, and how motions and resolutions are kept. */
@NullMarked
package de.interkomm.hub.resolutions.internal;

import org.jspecify.annotations.NullMarked;
