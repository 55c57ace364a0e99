/** What a network brings along: the projects of a first look. */
@NullMarked
@NamedInterface("spi")
package de.interkomm.hub.projects.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
