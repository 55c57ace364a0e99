/** Stored files of a network, with type, size and hash checked at the door. */
@NullMarked
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"tenancy", "personaldata", "shell"})
package de.interkomm.hub.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
