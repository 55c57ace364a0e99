/**
 * What groups resolve: motions, the ballots on them in meetings and in writing, what came of them
 * and why, and the register of resolutions with the state of their execution.
 *
 * <p>Who may see a group may see what it has resolved; whoever may put something to the vote
 * follows from {@link de.interkomm.hub.governance.GroupRight#HOLD_VOTES}. A ballot needs no
 * meeting; whoever holds meetings calls {@link de.interkomm.hub.resolutions.Ballots} and is named
 * here by ids only.
 */
@NullMarked
@ApplicationModule(
        displayName = "Resolutions",
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
package de.interkomm.hub.resolutions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
