/** The directory's pages. */
@NullMarked
package de.interkomm.hub.directory.web;

import org.jspecify.annotations.NullMarked;
