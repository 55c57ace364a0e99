package de.interkomm.hub.administrations;

/** Who says that a mail domain belongs to an administration. */
public enum DomainOrigin {
    /** Came with the hub. */
    SHIPPED,
    /** A coordinator confirmed it while admitting a member. */
    COORDINATOR,
    /** An operator of the hub entered it. */
    OPERATOR,
    /** Whoever speaks for the administration in a network entered it. */
    CONTACT_PERSON,
    /** Several colleagues, of whom others have vouched that they work there, write from it. */
    COLLEAGUES
}
