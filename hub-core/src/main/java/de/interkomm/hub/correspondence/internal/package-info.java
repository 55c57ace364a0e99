@NullMarked
package de.interkomm.hub.correspondence.internal;

import org.jspecify.annotations.NullMarked;
