/** Aggregates, their repositories, and the use cases behind the module's face. */
@NullMarked
package de.interkomm.hub.membership.internal;

import org.jspecify.annotations.NullMarked;
