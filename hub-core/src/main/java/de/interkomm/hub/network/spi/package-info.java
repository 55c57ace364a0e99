/** What modules above implement to take part in founding a network. */
@NullMarked
@NamedInterface("spi")
package de.interkomm.hub.network.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
