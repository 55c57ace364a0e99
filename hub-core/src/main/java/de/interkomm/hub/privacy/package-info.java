/** What the hub keeps about a person, how long, and how the person takes it back. */
@NullMarked
@ApplicationModule(
        displayName = "Privacy",
        allowedDependencies = {
            "tenancy",
            "personaldata",
            "shell",
            "mail",
            "documents",
            "administrations",
            "identity",
            "network",
            "correspondence",
            "membership"
        })
package de.interkomm.hub.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
