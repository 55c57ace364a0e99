package de.interkomm.hub.membership;

import de.interkomm.hub.shell.PagePart;
import de.interkomm.hub.tenancy.NetworkId;

import java.util.Optional;

/** What a module that keeps declarations says where an applicant is to sign one. */
public interface DeclarationPart {

    /** Which declaration that is, and where it stands; empty if the network keeps none. */
    Optional<PagePart> of(NetworkId network);
}
