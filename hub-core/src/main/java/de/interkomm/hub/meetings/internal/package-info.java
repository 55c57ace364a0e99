@NullMarked
package de.interkomm.hub.meetings.internal;

import org.jspecify.annotations.NullMarked;
