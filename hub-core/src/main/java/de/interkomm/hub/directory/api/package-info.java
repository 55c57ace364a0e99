/** The directory as JSON. */
@NullMarked
package de.interkomm.hub.directory.api;

import org.jspecify.annotations.NullMarked;
