/** Takes a whole network out of a hub as one archive, and lets it into another. */
@NullMarked
@ApplicationModule(
        displayName = "Transfer",
        allowedDependencies = {
            "tenancy",
            "shell",
            "mail",
            "administrations",
            "identity",
            "network"
        })
package de.interkomm.hub.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
