/**
 * A hub to look at: starts a PostgreSQL of its own when no other server is configured, and
 * welcomes.
 */
@NullMarked
@ApplicationModule(
        displayName = "Embedded database",
        allowedDependencies = {"shell", "network", "identity"})
package de.interkomm.hub.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
