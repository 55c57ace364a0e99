/** The trail as coordinators and operators read it. */
@NullMarked
package de.interkomm.hub.audit.web;

import org.jspecify.annotations.NullMarked;
