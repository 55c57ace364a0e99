/** Letters: templates, gapless numbers, and PDF files that archives and screen readers accept. */
@NullMarked
@ApplicationModule(
        displayName = "Correspondence",
        allowedDependencies = {
            "tenancy",
            "personaldata",
            "shell",
            "mail",
            "documents",
            "administrations",
            "network",
            "identity"
        })
package de.interkomm.hub.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
