/** The pages about the declaration: public, of those who draft it, and of those who sign. */
@NullMarked
package de.interkomm.hub.declarations.web;

import org.jspecify.annotations.NullMarked;
