/** Collects, erases and expires what the keepers of personal data keep. */
@NullMarked
package de.interkomm.hub.privacy.internal;

import org.jspecify.annotations.NullMarked;
