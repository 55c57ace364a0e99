/** The pages of applicants and coordinators, in a running hub. */
@NullMarked
package de.interkomm.hub.membership.web;

import org.jspecify.annotations.NullMarked;
