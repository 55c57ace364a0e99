/** Load on a running hub, as its visitors make it. */
@NullMarked
package de.interkomm.hub.load;

import org.jspecify.annotations.NullMarked;
