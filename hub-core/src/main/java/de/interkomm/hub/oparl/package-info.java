/**
 * What is public of all networks, for programs: OParl 1.1, read only.
 *
 * <p>Content is asked of the modules it belongs to, at the moment somebody reads; this module keeps
 * only what it has given out, so that it can say what has changed since, and what is gone (ADR 20).
 */
@NullMarked
@ApplicationModule(
        displayName = "OParl",
        allowedDependencies = {
            "tenancy",
            "shell",
            "documents",
            "administrations",
            "identity",
            "network",
            "membership",
            "governance",
            "resolutions",
            "meetings"
        })
package de.interkomm.hub.oparl;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
