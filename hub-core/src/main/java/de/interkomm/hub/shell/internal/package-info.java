/** Finds the bundles of all modules and sets the clock. */
@NullMarked
package de.interkomm.hub.shell.internal;

import org.jspecify.annotations.NullMarked;
