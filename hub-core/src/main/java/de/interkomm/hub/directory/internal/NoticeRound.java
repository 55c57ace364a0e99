package de.interkomm.hub.directory.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import de.interkomm.hub.directory.Directory.Hit;
import de.interkomm.hub.directory.internal.DirectorySearch.News;
import de.interkomm.hub.directory.internal.DirectorySearch.Told;
import de.interkomm.hub.directory.internal.NoticeMails.Section;
import de.interkomm.hub.directory.internal.SavedSearchRows.Due;
import de.interkomm.hub.governance.BelongingGroups;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Tells people what is new for the searches they have saved: one mail for all that is due, and none
 * where nothing is. Whatever a person may see is asked at that moment, by the search itself.
 */
@Component
class NoticeRound {

    private static final Logger log = LoggerFactory.getLogger(NoticeRound.class);

    private static final int AT_A_TIME = 500;

    /** More than anybody reads in a mail. */
    static final int MOST_HITS = 20;

    private final SavedSearchRows rows;
    private final DirectorySearch search;
    private final NoticeMails mails;
    private final Accounts accounts;
    private final BelongingGroups groups;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NoticeRound(
            SavedSearchRows rows,
            DirectorySearch search,
            NoticeMails mails,
            Accounts accounts,
            BelongingGroups groups,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.search = search;
        this.mails = mails;
        this.accounts = accounts;
        this.groups = groups;
        this.transaction = transaction;
        this.clock = clock;
    }

    void turn() {
        turn(clock.instant());
    }

    /**
     * Each person in a transaction of its own: where it fails, it is tried again with the next turn
     * and the others hear all the same.
     */
    void turn(Instant now) {
        AccountId last = null;
        List<AccountId> due = rows.due(now, last, AT_A_TIME);
        while (!due.isEmpty()) {
            for (AccountId account : due) {
                try {
                    tell(account, now);
                } catch (RuntimeException e) {
                    log.error("Could not tell account {} what is new", account, e);
                }
            }
            last = due.getLast();
            due = rows.due(now, last, AT_A_TIME);
        }
    }

    /** Whoever may not sign in any more has nothing saved. */
    private void tell(AccountId account, Instant now) {
        Actor actor = accounts.actor(account).orElse(null);
        if (actor == null) {
            rows.removeOf(List.of(account));
            return;
        }
        Reader reader = Reader.of(actor, groups);
        transaction.executeWithoutResult(_ -> tell(actor, reader, now));
    }

    private void tell(Actor actor, Reader reader, Instant now) {
        Instant until = now.minus(NoticeTimes.SETTLED);
        Told told = new Told(until, reader.parameters());
        List<Section> sections = new ArrayList<>();
        String language = null;
        int room = MOST_HITS;
        for (Due one : rows.takeDue(actor.account(), now)) {
            News news = search.news(reader, one.search().query(), one.told(), until, MOST_HITS);
            if (news.total() > 0) {
                List<Hit> shown = news.hits().stream().limit(room).toList();
                sections.add(new Section(one.search(), shown, news.total()));
                room -= shown.size();
                language = one.language();
            }
            rows.told(
                    one.search().id(),
                    told,
                    Objects.requireNonNull(NoticeTimes.next(one.search().notice(), now)));
        }
        if (language != null) {
            mails.tell(actor, sections, language);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> tellNewsOfTheDirectory(NoticeRound round) {
            return Tasks.recurring("tell-news-of-directory", FixedDelay.of(Duration.ofMinutes(10)))
                    .execute((_, _) -> round.turn());
        }
    }
}
