package de.interkomm.hub.personaldata;

/**
 * A network's rule for what somebody contributed to it: whether that outlives the person's erasure.
 * Which records are contributions says their keeper; what law wants kept, or what is still in
 * force, is none.
 */
public enum Contributions {
    /** They stay as what a former member did. */
    STAY,
    /** They are removed whole. */
    GO;

    /** What a keeper announces for a contribution. */
    public Fate fate() {
        return switch (this) {
            case STAY -> Fate.nameless("personaldata.stays.contribution");
            case GO -> Fate.goes();
        };
    }
}
