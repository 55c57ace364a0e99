package de.interkomm.hub.reuse.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.NetworkState;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.projects.PublishedProjects;
import de.interkomm.hub.reuse.internal.ReuseMails.Question;
import de.interkomm.hub.reuse.internal.ReuseRows.Due;
import de.interkomm.hub.reuse.internal.ReuseRows.Timely;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Asks once a year whether what was confirmed still holds, and a month later again. Another month
 * later it counts as not confirmed any more; nothing is ever taken out for that. And sees to it
 * that administrations which have become one use a project once.
 */
@Component
class ReuseYear {

    private static final Logger log = LoggerFactory.getLogger(ReuseYear.class);

    private static final int AT_A_TIME = 500;

    private final ReuseRows rows;
    private final ReuseRegister register;
    private final Towns towns;
    private final Speakers speakers;
    private final ReuseMails mails;
    private final Networks networks;
    private final PublishedProjects published;
    private final TransactionTemplate transaction;

    ReuseYear(
            ReuseRows rows,
            ReuseRegister register,
            Towns towns,
            Speakers speakers,
            ReuseMails mails,
            Networks networks,
            PublishedProjects published,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.register = register;
        this.towns = towns;
        this.speakers = speakers;
        this.mails = mails;
        this.networks = networks;
        this.published = published;
        this.transaction = transaction;
    }

    /**
     * What is due by now, each in a transaction of its own; what is left comes with the next turn.
     * Networks nobody can change anything in wait.
     */
    void turn() {
        List<NetworkId> open =
                networks.all().stream()
                        .map(NetworkProfile::id)
                        .filter(
                                id ->
                                        networks.state(id)
                                                .filter(NetworkState.OPEN::equals)
                                                .isPresent())
                        .toList();
        unite(open);
        for (Due due : Due.values()) {
            List<Timely> found = rows.due(due, open, AT_A_TIME);
            found.forEach(
                    one ->
                            NetworkScope.run(
                                    one.network(),
                                    () -> transaction.executeWithoutResult(_ -> take(due, one))));
            if (!found.isEmpty()) {
                log.info("{} reuses: {}", found.size(), due);
            }
        }
    }

    /** What several use that have become one is used once. */
    private void unite(List<NetworkId> open) {
        List<RegionalKey> all = rows.administrations(open);
        Map<RegionalKey, Administration> today = towns.today(all);
        Set<RegionalKey> concerned = new HashSet<>(today.keySet());
        today.values().forEach(successor -> concerned.add(successor.key()));
        if (today.isEmpty()) {
            return;
        }
        rows.usedBySeveral(open, concerned)
                .forEach(
                        (network, projects) ->
                                projects.forEach(
                                        project ->
                                                NetworkScope.run(
                                                        network,
                                                        () ->
                                                                transaction.executeWithoutResult(
                                                                        _ ->
                                                                                register.unite(
                                                                                        network,
                                                                                        project)))));
    }

    private void take(Due due, Timely one) {
        Reuse reuse = register.hold(one.network(), one.id()).orElse(null);
        if (reuse == null) {
            return;
        }
        switch (due) {
            case QUESTION -> ask(due, reuse, Question.YEARLY);
            case REMINDER -> ask(due, reuse, Question.REMINDER);
            case LAPSE -> {
                if (rows.isDue(due, one.id())) {
                    register.lapse(reuse);
                }
            }
        }
    }

    /** Nothing if another node was quicker. */
    private void ask(Due due, Reuse reuse, Question question) {
        if (!rows.mark(due, reuse.id())) {
            return;
        }
        published
                .find(reuse.network(), reuse.project())
                .ifPresent(
                        project ->
                                speakers.knowing(reuse)
                                        .forEach(
                                                to ->
                                                        mails.ask(
                                                                question,
                                                                reuse,
                                                                project.content().title(),
                                                                to)));
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> reuseYearTurns(ReuseYear year) {
            return Tasks.recurring("reuse-year", FixedDelay.of(Duration.ofHours(1)))
                    .execute((_, _) -> year.turn());
        }
    }
}
