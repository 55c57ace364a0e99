/** What a network brings along: the declaration of a first look. */
@NullMarked
@NamedInterface("spi")
package de.interkomm.hub.declarations.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
