/** The network RuDi: what it says of itself, its rules, letters, wording and samples. */
@NullMarked
@ApplicationModule(
        displayName = "RuDi",
        allowedDependencies = {
            "tenancy",
            "shell",
            "mail",
            "administrations",
            "network",
            "governance",
            "governance :: spi",
            "projects",
            "projects :: spi",
            "membership",
            "membership :: spi",
            "correspondence :: spi"
        })
package de.interkomm.hub.rudi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
