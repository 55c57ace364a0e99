/**
 * Who takes over which project: declared by any administration, of whichever network or none, and
 * confirmed by its mailbox once a year.
 *
 * <p>It belongs to the hub, not to the network that has the project (ADR 24); who sees it sees the
 * project.
 */
@NullMarked
@ApplicationModule(
        displayName = "Reuse",
        allowedDependencies = {
            "tenancy",
            "personaldata",
            "shell",
            "mail",
            "administrations",
            "identity",
            "network",
            "membership",
            "projects"
        })
package de.interkomm.hub.reuse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
