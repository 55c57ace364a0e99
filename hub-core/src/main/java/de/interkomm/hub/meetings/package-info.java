/**
 * When groups meet: what they talk about, who is invited and comes, what is written down of it, and
 * what is to be done afterwards.
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
            "governance"
        })
package de.interkomm.hub.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
