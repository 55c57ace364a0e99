package de.interkomm.hub.identity;

/**
 * What a person is somewhere in the hub. What each role may do says {@link Permission}, which both
 * the checks and the page that explains them read.
 */
public enum Role {
    /** Runs the hub itself. */
    OPERATOR(Reach.HUB),
    /** Runs a network; every network always has one. */
    COORDINATOR(Reach.NETWORK),
    /** Stands in for the coordinator in the daily work. */
    DEPUTY(Reach.NETWORK),
    /** Writes a network's texts and sees nobody's personal data. */
    EDITOR(Reach.NETWORK),
    /** Represents a member administration: a mayor, a district administrator. */
    HEAD_OF_ADMINISTRATION(Reach.ADMINISTRATION),
    /** Speaks for a member administration in the network's daily life. */
    CONTACT_PERSON(Reach.ADMINISTRATION),
    /** Belongs to a network in person. */
    MEMBER(Reach.NETWORK),
    /** Was let in without being a member. */
    GUEST(Reach.NETWORK);

    /** How far a role reaches. */
    public enum Reach {
        /** The hub as a whole, and no network from the inside. */
        HUB,
        /** One network. */
        NETWORK,
        /** One administration in one network. */
        ADMINISTRATION
    }

    private final Reach reach;

    Role(Reach reach) {
        this.reach = reach;
    }

    public Reach reach() {
        return reach;
    }
}
