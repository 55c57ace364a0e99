@NullMarked
package de.interkomm.hub.meetings.web;

import org.jspecify.annotations.NullMarked;
