/** Words, numbers, prints and keeps letters. */
@NullMarked
package de.interkomm.hub.correspondence.internal;

import org.jspecify.annotations.NullMarked;
