/** The whole hub, walked through in a real browser by the people it is made for. */
@NullMarked
package de.interkomm.hub.browser;

import org.jspecify.annotations.NullMarked;
