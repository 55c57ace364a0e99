/**
 * Reliable outgoing mail: what is committed is sent once, however often a server or a node is down.
 */
@NullMarked
@ApplicationModule(
        displayName = "Mail",
        allowedDependencies = {"tenancy", "personaldata", "shell"})
package de.interkomm.hub.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
