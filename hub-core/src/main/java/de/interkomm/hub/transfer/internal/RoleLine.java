package de.interkomm.hub.transfer.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.identity.TransferredPeople.HeldRole;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/** A role as an archive says it: always in the archive's own network. */
record RoleLine(
        UUID person,
        Role role,
        @Nullable String administration,
        @Nullable String employer,
        boolean resting,
        Instant grantedAt,
        @Nullable UUID grantedBy) {

    static RoleLine of(HeldRole held) {
        RegionalKey administration = held.standing().administration();
        RegionalKey employer = held.employer();
        return new RoleLine(
                held.person(),
                held.standing().role(),
                administration == null ? null : administration.value(),
                employer == null ? null : employer.value(),
                held.resting(),
                held.grantedAt(),
                held.grantedBy());
    }

    HeldRole in(NetworkId network) {
        return new HeldRole(
                person,
                new Standing(
                        role,
                        network,
                        administration == null ? null : new RegionalKey(administration)),
                employer == null ? null : new RegionalKey(employer),
                resting,
                grantedAt,
                grantedBy);
    }
}
