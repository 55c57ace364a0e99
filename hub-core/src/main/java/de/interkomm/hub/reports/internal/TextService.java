package de.interkomm.hub.reports.internal;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupPeople;
import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.reports.ReportId;
import de.interkomm.hub.reports.ReportState;
import de.interkomm.hub.reports.ReportTexts;
import de.interkomm.hub.reports.internal.ContributionRows.Kept;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.List;

@Service
@Transactional
class TextService implements ReportTexts {

    private final YearlyReportRepository reports;
    private final ContributionRows rows;
    private final GroupPeople people;
    private final ReportDeeds deeds;
    private final Clock clock;

    TextService(
            YearlyReportRepository reports,
            ContributionRows rows,
            GroupPeople people,
            ReportDeeds deeds,
            Clock clock) {
        this.reports = reports;
        this.rows = rows;
        this.people = people;
        this.deeds = deeds;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Contribution> of(Actor actor, NetworkId network, GroupId group) {
        require(actor, network, group);
        return rows.ofGroup(group).stream().map(Kept::contribution).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Contribution open(Actor actor, NetworkId network, ReportId id, @Nullable GroupId group) {
        require(actor, network, group);
        return rows.find(id, group).map(Kept::contribution).orElseThrow(PageNotFound::new);
    }

    @Override
    public Written write(
            Actor actor,
            NetworkId network,
            ReportId id,
            @Nullable GroupId group,
            int version,
            String review,
            String outlook) {
        require(actor, network, group);
        if (review.length() > LONGEST_TEXT || outlook.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("too long for a report");
        }
        // Held, so that nobody publishes it in between.
        YearlyReport report = reports.findLocked(id.value()).orElseThrow(PageNotFound::new);
        Kept kept = rows.find(id, group).orElseThrow(PageNotFound::new);
        if (kept.contribution().state() == ReportState.PUBLISHED) {
            return Written.CLOSED;
        }
        if (!rows.write(kept, version, actor, review.strip(), outlook.strip(), clock.instant())) {
            return Written.OVERTAKEN;
        }
        deeds.tell(actor, network, report, "text");
        return Written.DONE;
    }

    private void require(Actor actor, NetworkId network, @Nullable GroupId group) {
        NetworkScope.requireBound(network);
        if (group == null) {
            actor.require(Permission.WRITE_REPORTS, network);
        } else {
            people.require(actor, network, group, GroupRight.DESCRIBE);
        }
    }
}
