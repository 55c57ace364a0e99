package de.interkomm.hub.membership.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;

import de.interkomm.hub.tenancy.NetworkId;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

@SpringBootTest
class PoliciesModuleTests {

    private static final NetworkId ANY = new NetworkId("readi");

    @Autowired Policies policies;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired HikariDataSource pool;

    @Test
    void whoHoldsTheLastConnectionNeverWaitsForSomebodyWhoNeedsIt() throws Exception {
        List<Connection> others = new ArrayList<>();
        CountDownLatch last = new CountDownLatch(1);
        CountDownLatch another = new CountDownLatch(1);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            while (others.size() < pool.getMaximumPoolSize() - 1) {
                others.add(pool.getConnection());
            }
            Future<Boolean> holder =
                    people.submit(
                            () ->
                                    transaction.execute(
                                            _ -> {
                                                jdbc.sql("select 1").query().singleValue();
                                                last.countDown();
                                                wait(another);
                                                return policies.find(ANY).isPresent();
                                            }));
            wait(last);
            policies.forget();
            Future<Boolean> asker = people.submit(() -> policies.find(ANY).isPresent());
            await().until(() -> pool.getHikariPoolMXBean().getThreadsAwaitingConnection() > 0);
            another.countDown();

            assertThat(holder.get(10, TimeUnit.SECONDS)).isEqualTo(asker.get(10, TimeUnit.SECONDS));
        } finally {
            for (Connection one : others) {
                one.close();
            }
        }
    }

    private static void wait(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
