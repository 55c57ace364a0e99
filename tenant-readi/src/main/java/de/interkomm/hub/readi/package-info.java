/** The network re@di: what it says of itself, its rules, letters, wording and samples. */
@NullMarked
@ApplicationModule(
        displayName = "re@di",
        allowedDependencies = {
            "tenancy",
            "shell",
            "mail",
            "administrations",
            "network",
            "governance",
            "governance :: spi",
            "resolutions",
            "resolutions :: spi",
            "meetings",
            "meetings :: spi",
            "declarations",
            "declarations :: spi",
            "reports",
            "reports :: spi",
            "projects",
            "projects :: spi",
            "reuse",
            "reuse :: spi",
            "membership",
            "membership :: spi",
            "correspondence :: spi"
        })
package de.interkomm.hub.readi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
