/** What a network brings along: who uses its projects at a first look. */
@NullMarked
@NamedInterface("spi")
package de.interkomm.hub.reuse.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
