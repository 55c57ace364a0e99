package de.interkomm.hub.membership;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** Who was a member of the bound network when, for modules that report on its years. */
public interface MembershipYears {

    /**
     * The memberships that lasted on any of these days, by administration. Nobody is named: where
     * persons are members, each stands there with the administration they work for. The caller has
     * checked who asks.
     */
    List<Span> between(NetworkId network, LocalDate first, LocalDate last);

    /** When the first membership began; {@code null} while there is none. */
    @Nullable LocalDate first(NetworkId network);

    /**
     * How long a membership has lasted.
     *
     * @param until the day it ended; {@code null} while it lasts
     */
    record Span(
            MembershipId id,
            MemberKind holder,
            RegionalKey administration,
            String administrationName,
            LocalDate since,
            @Nullable LocalDate until) {

        /** Whether it lasted at that day's end. */
        public boolean lastsAfter(LocalDate day) {
            return !since.isAfter(day) && (until == null || until.isAfter(day));
        }
    }
}
