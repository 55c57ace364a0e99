/** The pages about groups. */
@NullMarked
package de.interkomm.hub.governance.web;

import org.jspecify.annotations.NullMarked;
