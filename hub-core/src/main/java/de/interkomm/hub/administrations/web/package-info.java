/** Pages of the register. */
@NullMarked
package de.interkomm.hub.administrations.web;

import org.jspecify.annotations.NullMarked;
