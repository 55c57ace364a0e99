package de.interkomm.hub.administrations;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail domain that is known to be an administration's.
 *
 * @param confirmedBy the account of whoever confirmed it; {@code null} when nobody in particular
 *     did
 */
public record MailDomain(
        RegionalKey administration,
        String domain,
        DomainOrigin origin,
        @Nullable UUID confirmedBy,
        Instant confirmed) {}
