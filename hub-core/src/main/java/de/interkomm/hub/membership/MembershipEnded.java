package de.interkomm.hub.membership;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.tenancy.NetworkEvent;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A membership is over.
 *
 * @param mailbox of whoever held it or applied for it; {@code null} for members from before the hub
 * @param on its last day
 * @param reason as it was given; {@code null} where none was kept
 * @param by the name of whoever ended it
 */
public record MembershipEnded(
        NetworkId network,
        MembershipId membership,
        MemberKind holder,
        RegionalKey administration,
        @Nullable String mailbox,
        LocalDate on,
        @Nullable String reason,
        String by)
        implements NetworkEvent {}
