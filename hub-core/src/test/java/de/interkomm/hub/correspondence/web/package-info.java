/** The pages about a network's letters, in a running hub. */
@NullMarked
package de.interkomm.hub.correspondence.web;

import org.jspecify.annotations.NullMarked;
