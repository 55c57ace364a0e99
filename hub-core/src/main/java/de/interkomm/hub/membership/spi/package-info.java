/** What a network plugs in: its policy, made of rules from the catalogue or of its own. */
@NullMarked
@NamedInterface("spi")
package de.interkomm.hub.membership.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
