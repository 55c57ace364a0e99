/** Editions, their states and signatures as they are kept. */
@NullMarked
package de.interkomm.hub.declarations.internal;

import org.jspecify.annotations.NullMarked;
