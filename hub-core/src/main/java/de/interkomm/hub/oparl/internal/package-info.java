/** Maps what modules show to everybody to OParl's types, and remembers what was given out. */
@NullMarked
package de.interkomm.hub.oparl.internal;

import org.jspecify.annotations.NullMarked;
