@NullMarked
package de.interkomm.hub.identity.web;

import org.jspecify.annotations.NullMarked;
