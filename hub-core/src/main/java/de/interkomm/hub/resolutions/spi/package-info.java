/** What a network brings along: the resolutions of a first look. */
@NullMarked
@NamedInterface("spi")
package de.interkomm.hub.resolutions.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
