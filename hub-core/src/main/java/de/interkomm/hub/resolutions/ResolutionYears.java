package de.interkomm.hub.resolutions;

import de.interkomm.hub.tenancy.NetworkId;

import java.util.List;

/** What the bound network has resolved when, for modules that report on its years. */
public interface ResolutionYears {

    /**
     * Everything resolved on in a year, adopted or not, in the order of the register. The caller
     * has checked who asks, and tells nobody of it who may not see the group.
     */
    List<Resolutions.Card> resolvedIn(NetworkId network, int year);
}
