/**
 * The projects of a network, from the first idea on: what administrations try, build and use, who
 * helps, and what others may take over as a blueprint; and the topics by which all of it is found.
 *
 * <p>Readers see the version that was published last; authors go on writing on newer ones. Who sees
 * a project says {@link de.interkomm.hub.projects.ProjectViewer}, in one place.
 */
@NullMarked
@ApplicationModule(
        displayName = "Projects",
        allowedDependencies = {
            "tenancy",
            "personaldata",
            "shell",
            "mail",
            "documents",
            "administrations",
            "identity",
            "network",
            "correspondence",
            "membership",
            "governance"
        })
package de.interkomm.hub.projects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
