/** Where a network's own module plugs its letters in. */
@NullMarked
@NamedInterface("spi")
package de.interkomm.hub.correspondence.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
