package de.interkomm.hub.membership;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.tenancy.NetworkEvent;
import de.interkomm.hub.tenancy.NetworkId;

import java.time.Instant;

/**
 * An administration has become a member after it had signed the network's declaration of intent.
 *
 * @param person who signed, and {@code function} what for
 * @param reference of the application, with which the signed paper is kept
 * @param signedAt when it was signed, or recorded as signed on paper
 */
public record AdmittedByDeclaration(
        NetworkId network,
        RegionalKey administration,
        String administrationName,
        String person,
        String function,
        String reference,
        Instant signedAt)
        implements NetworkEvent {}
