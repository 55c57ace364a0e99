@NullMarked
package de.interkomm.hub.shell.web;

import org.jspecify.annotations.NullMarked;
