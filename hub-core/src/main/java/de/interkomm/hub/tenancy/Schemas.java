package de.interkomm.hub.tenancy;

/** The schemas and roles every hub database has. */
final class Schemas {

    /** Holds what all networks share. */
    static final String HUB = "hub";

    /** Stays empty: connections point here while no network is bound. */
    static final String NOWHERE = "hub_nowhere";

    /** May read and write rows; owns nothing. The pool's connections step down to it. */
    static final String APPLICATION_ROLE = "hub_application";

    private Schemas() {}
}
