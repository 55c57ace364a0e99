package de.interkomm.hub.oparl.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.zaxxer.hikari.HikariDataSource;

import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.TestNetworks;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.util.UUID;

@SpringBootTest
class NoticingModuleTests {

    private static final NetworkId HERE = TestNetworks.COUNCIL;

    @Autowired Noticing noticing;
    @Autowired Writes writes;
    @Autowired OparlThings things;
    @Autowired JdbcClient jdbc;
    @Autowired SchedulerClient scheduler;
    @Autowired RecurringTask<Void> noticeWhatIsPublic;
    @Autowired Clock clock;
    @Autowired HikariDataSource pool;
    @Autowired TransactionTemplate transaction;

    @Test
    void onlyWhatWasWrittenToIsCompared() {
        UUID group = things.group(HERE, "Bauen", "PUBLIC", null);
        touch(group);
        look();
        assertThat(noticed(group)).isTrue();

        // What was written before is counted some seconds late, so this takes a quiet moment.
        long before;
        boolean compared;
        do {
            before = writes.to(HERE);
            look();
            forget(group);
            look();
            compared = noticed(group);
        } while (before != writes.to(HERE));
        assertThat(compared).isFalse();

        touch(group);
        look();
        assertThat(noticed(group)).isTrue();
    }

    @Test
    void aHubStartsThoughSomebodyIsLookingAlready() {
        String task = noticeWhatIsPublic.getName();
        picked(task, true);
        try {
            assertThatCode(
                            () ->
                                    new NoticingJob.AfterSamples(
                                                    scheduler, noticeWhatIsPublic, clock)
                                            .look())
                    .doesNotThrowAnyException();
        } finally {
            picked(task, false);
        }
    }

    private void picked(String task, boolean picked) {
        assertThat(
                        jdbc.sql("update hub.scheduled_tasks set picked = ? where task_name = ?")
                                .params(picked, task)
                                .update())
                .isOne();
    }

    @Test
    void lookingGivesItsConnectionBack() {
        int more = pool.getMaximumPoolSize() + 1;
        for (int i = 0; i < more; i++) {
            assertThatCode(this::look).doesNotThrowAnyException();
        }
    }

    /** Writes, and has the database count it now. */
    private void touch(UUID group) {
        NetworkScope.run(
                HERE,
                () ->
                        transaction.executeWithoutResult(
                                _ -> {
                                    jdbc.sql("update network_group set charter = 'x' where id = ?")
                                            .param(group)
                                            .update();
                                    jdbc.sql("select pg_stat_force_next_flush()::text")
                                            .query(String.class)
                                            .list();
                                }));
    }

    private void look() {
        NetworkScope.run(HERE, () -> noticing.whereWritten(HERE));
    }

    private void forget(UUID group) {
        things.change(HERE, "delete from published_object where id = ?", group);
    }

    private boolean noticed(UUID group) {
        return NetworkScope.call(
                HERE,
                () ->
                        Boolean.TRUE.equals(
                                transaction.execute(
                                        _ ->
                                                jdbc.sql(
                                                                "select exists (select from"
                                                                    + " published_object where id ="
                                                                    + " ?)")
                                                        .param(group)
                                                        .query(Boolean.class)
                                                        .single())));
    }
}
