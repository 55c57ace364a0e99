/**
 * The official register of administrations: regional keys, kinds, domains, and its import from
 * GV100AD.
 */
@NullMarked
@ApplicationModule(
        displayName = "Administrations",
        allowedDependencies = {"tenancy", "shell", "mail"})
package de.interkomm.hub.administrations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
