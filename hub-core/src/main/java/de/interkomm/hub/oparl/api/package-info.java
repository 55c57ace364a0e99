/** The addresses of the open interface. */
@NullMarked
package de.interkomm.hub.oparl.api;

import org.jspecify.annotations.NullMarked;
