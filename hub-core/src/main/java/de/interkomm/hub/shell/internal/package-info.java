@NullMarked
package de.interkomm.hub.shell.internal;

import org.jspecify.annotations.NullMarked;
