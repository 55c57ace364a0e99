@NullMarked
package de.interkomm.hub.resolutions.web;

import org.jspecify.annotations.NullMarked;
