package de.interkomm.hub.membership;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.membership.OverviewSource.Happening;
import de.interkomm.hub.membership.OverviewSource.Waiting;
import de.interkomm.hub.tenancy.NetworkId;

import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What those who run the bound network see first. */
public interface Dashboards {

    /** How many happenings are shown. */
    int LATEST = 10;

    /** How many months the members are counted back, this one included. */
    int MONTHS = 13;

    /**
     * Everything at a glance, in a handful of queries.
     *
     * @throws de.interkomm.hub.identity.NotPermitted without {@link
     *     de.interkomm.hub.identity.Permission#WORK_ON_APPLICATIONS}
     */
    Dashboard of(Actor actor, NetworkId network);

    /**
     * @param applications how many there are in each state that is not final, in their order;
     *     states without any are left out
     * @param waiting what else waits, as the modules above say
     * @param latest what was done, the newest first
     * @param members one for each month, the oldest first
     * @param vanished how many members' administrations the register no longer has
     */
    record Dashboard(
            Map<ApplicationStatus, Integer> applications,
            List<Waiting> waiting,
            List<Happening> latest,
            List<Month> members,
            int vanished) {

        public Dashboard {
            Map<ApplicationStatus, Integer> ordered = new EnumMap<>(ApplicationStatus.class);
            ordered.putAll(applications);
            applications = Collections.unmodifiableMap(ordered);
            waiting = List.copyOf(waiting);
            latest = List.copyOf(latest);
            members = List.copyOf(members);
        }
    }

    /** How many memberships were running at the end of a month, or are by now. */
    record Month(YearMonth month, int members) {}
}
