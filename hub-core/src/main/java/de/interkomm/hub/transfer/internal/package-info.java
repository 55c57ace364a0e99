/** Writes archives, verifies them and reads them in. */
@NullMarked
package de.interkomm.hub.transfer.internal;

import org.jspecify.annotations.NullMarked;
