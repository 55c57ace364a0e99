/**
 * The frame every page stands in: layout, navigation, languages and tone, error pages, design
 * system.
 */
@NullMarked
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"tenancy"})
package de.interkomm.hub.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
