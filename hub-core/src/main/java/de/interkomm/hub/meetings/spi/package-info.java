/** What a network brings along: the meetings of a first look. */
@NullMarked
@NamedInterface("spi")
package de.interkomm.hub.meetings.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
