/**
 * One search over everything that can be found across all networks: what each reader may see and
 * nothing else, down to counts and suggestions.
 *
 * <p>A projection in the hub's schema. It changes in the very transaction that changes what it
 * shows, so nothing is found that is hidden, and can be made anew from the networks at any time
 * (ADR 23).
 */
@NullMarked
@ApplicationModule(
        displayName = "Directory",
        allowedDependencies = {
            "tenancy",
            "personaldata",
            "shell",
            "mail",
            "administrations",
            "identity",
            "network",
            "membership",
            "governance",
            "projects",
            "reuse"
        })
package de.interkomm.hub.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
