/**
 * The declaration of intent of a network: its shared basis, drafted together in a group, adopted,
 * frozen under a hash, and signed by its member administrations.
 *
 * <p>A network has one declaration, in one or more editions, of which the latest that was adopted
 * is in force. While an edition is drafted, every change makes a new state of its whole text;
 * states are never changed. Who may write follows from {@link
 * de.interkomm.hub.governance.GroupRight#WRITE_DECLARATION}, who signs from {@link
 * de.interkomm.hub.identity.Permission#SIGN_DECLARATION} or from a secret link. {@link
 * de.interkomm.hub.declarations.CanonicalText} says over which text the hash goes.
 */
@NullMarked
@ApplicationModule(
        displayName = "Declarations",
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
            "meetings"
        })
package de.interkomm.hub.declarations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
