/** The pages of applicants, coordinators, and everybody who asks which network suits. */
@NullMarked
package de.interkomm.hub.membership.web;

import org.jspecify.annotations.NullMarked;
