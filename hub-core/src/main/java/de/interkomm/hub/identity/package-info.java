/** Accounts, sign-in, and the roles a person has in each network. */
@NullMarked
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"tenancy", "personaldata", "shell", "mail", "administrations"})
package de.interkomm.hub.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
