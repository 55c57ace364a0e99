/** The networks themselves: names, hosts, tone, theme, organs and history. */
@NullMarked
@ApplicationModule(
        displayName = "Networks",
        allowedDependencies = {"tenancy", "shell", "administrations"})
package de.interkomm.hub.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
