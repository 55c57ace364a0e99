/** Pages of motions, votes and the register of resolutions, and the forms they are filled in by. */
@NullMarked
package de.interkomm.hub.resolutions.web;

import org.jspecify.annotations.NullMarked;
