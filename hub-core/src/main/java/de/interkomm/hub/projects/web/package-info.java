/** The pages about projects, and the chair's screen. */
@NullMarked
package de.interkomm.hub.projects.web;

import org.jspecify.annotations.NullMarked;
