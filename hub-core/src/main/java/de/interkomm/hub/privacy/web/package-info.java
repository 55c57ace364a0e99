/** Pages for persons about their own data, and for those who answer for data. */
@NullMarked
package de.interkomm.hub.privacy.web;

import org.jspecify.annotations.NullMarked;
