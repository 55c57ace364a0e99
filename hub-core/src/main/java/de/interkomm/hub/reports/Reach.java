package de.interkomm.hub.reports;

import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.governance.WayIn;

/** Who reads something at most. Reports are for one of the first two. */
public enum Reach {
    EVERYBODY,
    /** Whoever belongs to the network. */
    NETWORK,
    /** Those who run the network; others only learn how many there are. */
    COORDINATORS;

    /** Who may read of a group in a report. */
    public static Reach of(GroupVisibility visibility, WayIn wayIn) {
        return switch (visibility) {
            case PUBLIC -> EVERYBODY;
            case HUB, NETWORK -> NETWORK;
            case MEMBERS -> wayIn == WayIn.BY_RULE ? NETWORK : COORDINATORS;
        };
    }

    /** Whether somebody whom this reaches may read what that reaches. */
    public boolean covers(Reach other) {
        return compareTo(other) >= 0;
    }
}
