/**
 * Which network are we in: names networks, binds one to the running work, routes its rows to the
 * network's own schema, and migrates all schemas.
 */
@NullMarked
@ApplicationModule(
        displayName = "Tenancy",
        allowedDependencies = {})
package de.interkomm.hub.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
