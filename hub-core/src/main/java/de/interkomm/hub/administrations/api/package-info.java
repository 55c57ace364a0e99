/** The register as JSON. */
@NullMarked
package de.interkomm.hub.administrations.api;

import org.jspecify.annotations.NullMarked;
