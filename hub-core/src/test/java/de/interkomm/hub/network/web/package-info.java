/** The pages of networks, tested as their visitors see them. */
@NullMarked
package de.interkomm.hub.network.web;

import org.jspecify.annotations.NullMarked;
