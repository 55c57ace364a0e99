/**
 * The network Netzwerk Digitale Dörfer RLP: what it says of itself, its rules, letters, wording and
 * samples.
 */
@NullMarked
@ApplicationModule(
        displayName = "Netzwerk Digitale Dörfer RLP",
        allowedDependencies = {
            "tenancy",
            "shell",
            "mail",
            "administrations",
            "network",
            "governance",
            "governance :: spi",
            "meetings",
            "meetings :: spi",
            "projects",
            "projects :: spi",
            "membership",
            "membership :: spi",
            "correspondence :: spi"
        })
package de.interkomm.hub.digitaledoerfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
