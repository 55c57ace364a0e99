/**
 * What a network tells its mayors about a year: figures that lead to what they count, texts of
 * those who lead its groups, published as a page and a file and from then on never changed.
 *
 * <p>Stands above the modules it counts; each of them answers for its own year, nothing here reads
 * their tables.
 */
@NullMarked
@ApplicationModule(
        displayName = "Reports",
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
            "governance",
            "resolutions",
            "meetings",
            "declarations",
            "projects"
        })
package de.interkomm.hub.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
