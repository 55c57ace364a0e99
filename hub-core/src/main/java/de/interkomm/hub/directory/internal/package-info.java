/** What the directory holds, how it is kept right, and how it is searched. */
@NullMarked
package de.interkomm.hub.directory.internal;

import org.jspecify.annotations.NullMarked;
