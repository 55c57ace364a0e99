/** The public groups for programs. */
@NullMarked
package de.interkomm.hub.governance.api;

import org.jspecify.annotations.NullMarked;
