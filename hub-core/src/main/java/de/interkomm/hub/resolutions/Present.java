package de.interkomm.hub.resolutions;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountId;

/** Somebody who is there, by whose votes a quorum and a majority of those present go. */
public sealed interface Present {

    /** An administration, represented by whomever. */
    record OfAdministration(RegionalKey administration) implements Present {}

    /** A person, where persons have votes. */
    record InPerson(AccountId account) implements Present {}

    /**
     * Somebody whose deputy is there in their place. As an administration has one vote, whoever is
     * there casts it: what the deputy says aloud is written down by the chair. In a secret ballot
     * nobody can, so there it stays with whom the deputy stands in for.
     */
    record Deputised(AccountId account) implements Present {}
}
