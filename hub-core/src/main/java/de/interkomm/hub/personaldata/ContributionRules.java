package de.interkomm.hub.personaldata;

import de.interkomm.hub.tenancy.NetworkId;

/** Tells keepers the rule of the network they erase in. */
public interface ContributionRules {

    /** What holds now; answered from memory. */
    Contributions of(NetworkId network);
}
