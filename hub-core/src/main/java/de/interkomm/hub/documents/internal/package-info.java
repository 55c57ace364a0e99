/** Looks into files and keeps them. */
@NullMarked
package de.interkomm.hub.documents.internal;

import org.jspecify.annotations.NullMarked;
