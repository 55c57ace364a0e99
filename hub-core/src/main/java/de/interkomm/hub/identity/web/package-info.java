/** The pages of signing in, and those on which operators look after coordinators. */
@NullMarked
package de.interkomm.hub.identity.web;

import org.jspecify.annotations.NullMarked;
