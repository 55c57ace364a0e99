/** Keeping and finding the register. */
@NullMarked
package de.interkomm.hub.administrations.internal;

import org.jspecify.annotations.NullMarked;
