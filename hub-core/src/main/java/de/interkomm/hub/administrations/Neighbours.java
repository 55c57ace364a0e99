package de.interkomm.hub.administrations;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What administrations have in common with others, as the register shows it. */
public interface Neighbours {

    /**
     * Those of its county, of a similar size in its state, and of a similar size anywhere; each
     * once, in this order, and in each the nearest in size first. A similar size is half to double,
     * and counties are only compared with counties.
     *
     * @return 60 at most
     */
    List<Neighbour> of(Administration one);

    /**
     * Those that ended and went on in one of these, over however many steps, each with its heir.
     */
    Map<RegionalKey, RegionalKey> mergedInto(Collection<RegionalKey> heirs);

    /** An administration, and what it has in common. */
    record Neighbour(Administration administration, Nearness nearness) {}

    /** In what. */
    enum Nearness {
        COUNTY,
        /** A similar size in the same state. */
        STATE,
        /** A similar size. */
        SIZE
    }
}
