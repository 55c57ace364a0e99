package de.interkomm.hub.identity;

import de.interkomm.hub.tenancy.NetworkEvent;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

/**
 * Somebody has lost a role in the network for good; one that only rests has not ended. What comes
 * of leaving an employer, or of being put out of the network, is {@link EmploymentEnded} and {@link
 * PersonDeactivated}.
 *
 * @param administration the regional key of the one it was held for; {@code null} if it was held in
 *     person
 * @param by the name of whoever ended it; empty if it followed from something else
 */
public record RoleEnded(
        NetworkId network, AccountId account, @Nullable String administration, String by)
        implements NetworkEvent {}
