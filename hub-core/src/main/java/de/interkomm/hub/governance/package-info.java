/**
 * The bodies a network works in: its organs and groups, who sits in them, how one gets in, and who
 * of another network is their guest.
 *
 * <p>Whoever leads a group has no {@link de.interkomm.hub.identity.Role} for it: that person's
 * rights reach over one group and follow from {@link de.interkomm.hub.governance.GroupFunction}, by
 * the list {@link de.interkomm.hub.governance.GroupRight}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Governance",
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
            "membership"
        })
package de.interkomm.hub.governance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
