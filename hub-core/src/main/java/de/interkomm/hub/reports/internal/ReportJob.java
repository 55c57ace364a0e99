package de.interkomm.hub.reports.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupPeople;
import de.interkomm.hub.governance.GroupPeople.Belonging;
import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.reports.ReportTexts.Contribution;
import de.interkomm.hub.reports.internal.ContributionRows.Kept;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkSchemas;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Reminds those who were asked for their texts, in every network, some days before the day. */
@Component
class ReportJob {

    private static final Logger log = LoggerFactory.getLogger(ReportJob.class);

    private static final int DAYS_BEFORE = 3;

    private final NetworkSchemas networks;
    private final YearlyReportRepository reports;
    private final ContributionRows contributions;
    private final GroupPeople people;
    private final ReportMails mails;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReportJob(
            NetworkSchemas networks,
            YearlyReportRepository reports,
            ContributionRows contributions,
            GroupPeople people,
            ReportMails mails,
            TransactionTemplate transaction,
            Clock clock) {
        this.networks = networks;
        this.reports = reports;
        this.contributions = contributions;
        this.people = people;
        this.mails = mails;
        this.transaction = transaction;
        this.clock = clock;
    }

    void run() {
        run(clock.instant());
    }

    void run(Instant now) {
        networks.inEach(network -> transaction.executeWithoutResult(_ -> remind(network, now)));
    }

    private void remind(NetworkId network, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Drawing.GERMANY);
        List<Kept> due = contributions.takeForReminder(today, today.plusDays(DAYS_BEFORE), now);
        due.forEach(one -> remind(network, one.contribution()));
        if (!due.isEmpty()) {
            log.info("Reminded of {} texts for the report in {}", due.size(), network);
        }
    }

    private void remind(NetworkId network, Contribution one) {
        GroupId group = one.group();
        if (group == null) {
            return;
        }
        YearlyReport report = reports.findById(one.report().value()).orElseThrow();
        for (Belonging lead : people.of(network, group)) {
            GroupFunction function = lead.function();
            if (GroupRight.DESCRIBE.functions().contains(function)) {
                mails.remind(network, report.card(), group, one.groupName(), lead);
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class EveryThreeHours {

        @Bean
        RecurringTask<Void> remindOfReports(ReportJob job) {
            return Tasks.recurring("remind-of-reports", FixedDelay.of(Duration.ofHours(3)))
                    .execute((_, _) -> job.run());
        }
    }
}
