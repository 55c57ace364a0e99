@NullMarked
package de.interkomm.hub.identity.internal;

import org.jspecify.annotations.NullMarked;
