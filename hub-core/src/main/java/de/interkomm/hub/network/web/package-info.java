/** The hub's front page and the pages on which a network presents itself. */
@NullMarked
package de.interkomm.hub.network.web;

import org.jspecify.annotations.NullMarked;
