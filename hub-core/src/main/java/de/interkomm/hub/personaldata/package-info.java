/** How every module says which personal data it keeps, why, how long, and lets go of them. */
@NullMarked
@ApplicationModule(
        displayName = "Personal data",
        allowedDependencies = {"tenancy"})
package de.interkomm.hub.personaldata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
