package de.interkomm.hub.reports.internal;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.membership.OverviewSource;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Says on the overview how many texts for reports are missing after their day. */
@Component
class ReportsOverview implements OverviewSource {

    private final ContributionRows contributions;
    private final Clock clock;

    ReportsOverview(ContributionRows contributions, Clock clock) {
        this.contributions = contributions;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Actor actor, NetworkId network) {
        NetworkScope.requireBound(network);
        if (!actor.may(Permission.WRITE_REPORTS, network)) {
            return List.of();
        }
        int missing = contributions.missing(LocalDate.ofInstant(clock.instant(), Drawing.GERMANY));
        return missing == 0
                ? List.of()
                : List.of(
                        new Waiting(
                                "reports.overview.missing",
                                missing,
                                "/networks/" + network + "/reports"));
    }
}
