/** Frames pages, chooses their language, and answers what went wrong. */
@NullMarked
package de.interkomm.hub.shell.web;

import org.jspecify.annotations.NullMarked;
