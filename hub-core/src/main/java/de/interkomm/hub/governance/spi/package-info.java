/** What a network brings along: the groups of a first look. */
@NullMarked
@NamedInterface("spi")
package de.interkomm.hub.governance.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
