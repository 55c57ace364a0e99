/** Membership as JSON: who may join, who has. */
@NullMarked
package de.interkomm.hub.membership.api;

import org.jspecify.annotations.NullMarked;
