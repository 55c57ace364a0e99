/** Pages on which reuse is declared, confirmed, changed and counted, and questions are asked. */
@NullMarked
package de.interkomm.hub.reuse.web;

import org.jspecify.annotations.NullMarked;
