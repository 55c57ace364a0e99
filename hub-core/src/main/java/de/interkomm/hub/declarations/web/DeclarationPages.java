package de.interkomm.hub.declarations.web;

import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.tenancy.NetworkId;

/** What pages about a declaration have to know of its network. */
final class DeclarationPages {

    private DeclarationPages() {}

    /** Whether its members are persons: administrations sign, so nobody does there. */
    static boolean isOfPersons(Networks networks, NetworkId network) {
        return networks.find(network).orElseThrow().members() == MemberKind.PERSON;
    }
}
