/** The pages from which archives are taken. */
@NullMarked
package de.interkomm.hub.transfer.web;

import org.jspecify.annotations.NullMarked;
