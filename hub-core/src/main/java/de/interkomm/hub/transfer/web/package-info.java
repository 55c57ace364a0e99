/** Where archives are fetched and handed in. */
@NullMarked
package de.interkomm.hub.transfer.web;

import org.jspecify.annotations.NullMarked;
