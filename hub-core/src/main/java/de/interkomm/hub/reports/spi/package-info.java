/** What a network brings along: the report of a first look. */
@NullMarked
@NamedInterface("spi")
package de.interkomm.hub.reports.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
