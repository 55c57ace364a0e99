package de.interkomm.hub.resolutions;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountId;

/** Somebody who is there, by whose votes a quorum and a majority of those present go. */
public sealed interface Present {

    /** An administration, represented by whomever. */
    record OfAdministration(RegionalKey administration) implements Present {}

    /** A person, where persons have votes. */
    record InPerson(AccountId account) implements Present {}
}
