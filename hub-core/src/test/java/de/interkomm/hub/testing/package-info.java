/** What the tests of all modules share. */
@NullMarked
package de.interkomm.hub.testing;

import org.jspecify.annotations.NullMarked;
