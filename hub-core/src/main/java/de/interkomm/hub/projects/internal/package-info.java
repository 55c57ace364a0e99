/** Meetings, their agendas, their people and their minutes as they are kept. */
@NullMarked
package de.interkomm.hub.projects.internal;

import org.jspecify.annotations.NullMarked;
