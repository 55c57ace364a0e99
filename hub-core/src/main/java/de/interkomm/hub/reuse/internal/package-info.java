/** Keeps who uses which project, asks those who may confirm it, and writes the mails. */
@NullMarked
package de.interkomm.hub.reuse.internal;

import org.jspecify.annotations.NullMarked;
