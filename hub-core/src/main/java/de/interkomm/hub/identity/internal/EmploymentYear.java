package de.interkomm.hub.identity.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.ActionTaken.Change;
import de.interkomm.hub.identity.Employment;
import de.interkomm.hub.identity.EmploymentId;
import de.interkomm.hub.identity.EmploymentLapsed;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.identity.internal.EmploymentRows.Due;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks everybody once a year whether they still work where they do: a month before it is due, and
 * on the day. A month later what came from working there rests.
 */
@Component
class EmploymentYear {

    private static final Logger log = LoggerFactory.getLogger(EmploymentYear.class);

    private static final int AT_A_TIME = 500;

    private final EmploymentRows rows;
    private final EmploymentMails mails;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    EmploymentYear(
            EmploymentRows rows,
            EmploymentMails mails,
            Accounts accounts,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.mails = mails;
        this.accounts = accounts;
        this.events = events;
        this.transaction = transaction;
    }

    /** What is due by now, each in a transaction of its own; what is left comes with the next. */
    void turn() {
        for (Due due : Due.values()) {
            List<EmploymentId> found = rows.due(due, AT_A_TIME);
            found.forEach(id -> transaction.executeWithoutResult(_ -> take(due, id)));
            if (!found.isEmpty()) {
                log.info("{} employments: {}", found.size(), due);
            }
        }
    }

    /** Nothing if another node was quicker. */
    private void take(Due due, EmploymentId id) {
        if (!rows.mark(due, id)) {
            return;
        }
        Employment employment = rows.lock(id).orElseThrow();
        switch (due) {
            case REMINDER, SECOND_REMINDER -> mails.askForRenewal(employment);
            case LAPSE -> lapse(employment);
        }
    }

    private void lapse(Employment employment) {
        Set<Standing> resting = rows.comingFrom(employment.account(), employment.administration());
        rows.rest(employment.account(), employment.administration());
        mails.tellOfLapse(employment);
        AccountView owner = accounts.find(employment.account()).orElseThrow();
        if (resting.isEmpty()) {
            events.publishEvent(lapsed(null, employment, owner, ""));
        }
        resting.stream()
                .collect(
                        Collectors.groupingBy(
                                standing -> Objects.requireNonNull(standing.network())))
                .forEach(
                        (network, held) -> {
                            events.publishEvent(
                                    lapsed(network, employment, owner, EmploymentRows.names(held)));
                            mails.tellCoordinatorsOfLapse(
                                    network, owner, employment.administration());
                            events.publishEvent(
                                    new EmploymentLapsed(
                                            network,
                                            owner.id(),
                                            employment.administration().value()));
                        });
    }

    private static ActionTaken lapsed(
            @Nullable NetworkId network, Employment employment, AccountView owner, String roles) {
        return new ActionTaken(
                network,
                null,
                null,
                "employment.lapsed",
                employment.id().toString(),
                owner.name(),
                roles.isEmpty() ? Map.of() : Map.of("role", new Change(roles, null)));
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> employmentYearTurns(EmploymentYear year) {
            return Tasks.recurring("employment-year", FixedDelay.of(Duration.ofHours(1)))
                    .execute((_, _) -> year.turn());
        }
    }
}
