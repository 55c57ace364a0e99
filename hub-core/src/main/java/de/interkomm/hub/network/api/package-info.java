/** Networks as JSON. */
@NullMarked
package de.interkomm.hub.network.api;

import org.jspecify.annotations.NullMarked;
