/** The pages about meetings, and the chair's screen. */
@NullMarked
package de.interkomm.hub.meetings.web;

import org.jspecify.annotations.NullMarked;
