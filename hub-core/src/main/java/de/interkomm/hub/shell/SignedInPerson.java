package de.interkomm.hub.shell;

import de.interkomm.hub.tenancy.NetworkId;

import java.util.Set;

/**
 * What the principal of a sign-in may be, so that pages greet by name; without it they show the
 * authentication's own name.
 */
public interface SignedInPerson {

    /** As the person writes it: {@code Erika Mustermann}. */
    String displayName();

    /** The networks in which the person has any role. */
    Set<NetworkId> networks();
}
