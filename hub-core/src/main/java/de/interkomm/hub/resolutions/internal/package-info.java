@NullMarked
package de.interkomm.hub.resolutions.internal;

import org.jspecify.annotations.NullMarked;
