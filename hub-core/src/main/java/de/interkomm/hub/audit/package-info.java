/** Who did what, in which role: append-only, chained by hashes, listening to everybody. */
@NullMarked
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {
            "tenancy",
            "personaldata",
            "shell",
            "administrations",
            "identity",
            "membership"
        })
package de.interkomm.hub.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
