/** The networks themselves: names, hosts, tone, theme, organs and history. */
@NullMarked
@ApplicationModule(
        displayName = "Networks",
        allowedDependencies = {
            "tenancy",
            "personaldata",
            "shell",
            "mail",
            "documents",
            "administrations",
            "identity"
        })
package de.interkomm.hub.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
