/** The pages about a network's letters. */
@NullMarked
package de.interkomm.hub.correspondence.web;

import org.jspecify.annotations.NullMarked;
