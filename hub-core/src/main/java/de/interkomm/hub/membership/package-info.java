/**
 * Who may join a network, asks to, and belongs to it: rules, applications, memberships, contact
 * persons.
 */
@NullMarked
@ApplicationModule(
        displayName = "Membership",
        allowedDependencies = {
            "tenancy",
            "personaldata",
            "shell",
            "mail",
            "documents",
            "administrations",
            "network",
            "network :: spi",
            "identity",
            "correspondence"
        })
package de.interkomm.hub.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
