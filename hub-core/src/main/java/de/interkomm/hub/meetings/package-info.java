/**
 * When groups meet: what they talk about, who is invited and comes, what is written down of it, and
 * what is to be done afterwards. What it resolves is put to the vote by {@link
 * de.interkomm.hub.resolutions.Ballots}; this module says who is there, and on which item.
 *
 * <p>Who may see a group may see its meetings; whoever may hold them follows from {@link
 * de.interkomm.hub.governance.GroupRight#HOLD_MEETINGS}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Meetings",
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
            "resolutions :: spi"
        })
package de.interkomm.hub.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
