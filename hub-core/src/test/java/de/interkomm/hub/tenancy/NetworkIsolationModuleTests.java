package de.interkomm.hub.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.zaxxer.hikari.HikariDataSource;

import de.interkomm.hub.testing.TestDatabaseServer;

import jakarta.persistence.EntityManager;

import org.hibernate.Session;
import org.hibernate.exception.SQLGrammarException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class NetworkIsolationModuleTests {

    private static final NetworkId A = new NetworkId("isolated-a");
    private static final NetworkId B = new NetworkId("isolated-b");
    private static final int REQUESTS = 200;

    private static ConfigurableApplicationContext node;
    private static Notes notes;
    private static JdbcClient jdbc;
    private static TransactionTemplate transaction;

    @BeforeAll
    static void start() {
        node = TenancyNode.start(TestDatabaseServer.newDatabase());
        notes = node.getBean(Notes.class);
        jdbc = node.getBean(JdbcClient.class);
        transaction = node.getBean(TransactionTemplate.class);
        node.getBean(NetworkSchemas.class).found(A);
        node.getBean(NetworkSchemas.class).found(B);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void rowsOfTwoNetworksNeverMixUnderManyConcurrentRequests() throws Exception {
        CountDownLatch together = new CountDownLatch(1);
        List<Future<?>> requests = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < REQUESTS; i++) {
                int number = i;
                requests.add(
                        threads.submit(
                                () -> {
                                    together.await();
                                    request(number);
                                    return number;
                                }));
            }
            together.countDown();
        }

        int failed = 0;
        for (Future<?> request : requests) {
            try {
                request.get();
            } catch (ExecutionException e) {
                assertThat(e).hasCauseInstanceOf(DeliberateException.class);
                failed++;
            }
        }
        assertThat(failed).isEqualTo(REQUESTS / 5);
        assertThat(poolsSearchPaths()).containsExactly(Schemas.NOWHERE);
    }

    private static void request(int number) {
        NetworkId own = number % 2 == 0 ? A : B;
        NetworkScope.run(
                own,
                () -> {
                    Note written =
                            number % 4 < 2
                                    ? notes.write(own, "request " + number)
                                    : notes.writeBySql(own, "request " + number);
                    assertThat(notes.networks()).containsExactly(own.value());
                    assertThat(notes.networksBySql()).containsExactly(own.value());
                    assertThat(notes.texts()).contains(written.text());
                    if (number % 5 == 0) {
                        failInTheMiddle(own, number);
                    }
                });
    }

    private static void failInTheMiddle(NetworkId own, int number) {
        transaction.executeWithoutResult(
                _ -> {
                    notes.write(own, "never kept " + number);
                    if (number % 10 == 0) {
                        breakStatement();
                    }
                    throw new DeliberateException();
                });
    }

    private static void breakStatement() {
        try {
            jdbc.sql("select nonsense").query(String.class).list();
        } catch (DataAccessException e) {
            throw new DeliberateException(e);
        }
    }

    @Test
    void aConnectionReturnedAfterAnExceptionCarriesNoNetwork() throws SQLException {
        assertThatExceptionOfType(DeliberateException.class)
                .isThrownBy(() -> NetworkScope.run(A, () -> failInTheMiddle(A, 1)));
        assertThatExceptionOfType(DeliberateException.class)
                .isThrownBy(() -> NetworkScope.run(A, () -> failInTheMiddle(A, 10)));

        assertThat(poolsSearchPaths()).containsExactly(Schemas.NOWHERE);
    }

    @Test
    void aConnectionThatWasPointedElsewhereInARolledBackTransactionCarriesNoNetwork()
            throws SQLException {
        EntityManager entities = node.getBean(EntityManager.class);

        NetworkScope.run(
                A,
                () ->
                        transaction.executeWithoutResult(
                                status -> {
                                    entities.unwrap(Session.class)
                                            .doWork(to -> to.setSchema(B.schema()));
                                    status.setRollbackOnly();
                                }));

        assertThat(poolsSearchPaths()).containsExactly(Schemas.NOWHERE);
    }

    @Test
    void aConnectionThatWasPointedElsewhereAndThenBrokeCarriesNoNetwork() throws SQLException {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(
                        () ->
                                NetworkScope.run(
                                        A,
                                        () ->
                                                transaction.executeWithoutResult(
                                                        _ -> {
                                                            jdbc.sql(
                                                                            "set local search_path"
                                                                                    + " to "
                                                                                    + B.schema())
                                                                    .update();
                                                            jdbc.sql("select nonsense")
                                                                    .query(String.class)
                                                                    .list();
                                                        })));

        assertThat(poolsSearchPaths()).containsExactly(Schemas.NOWHERE);
    }

    @Test
    void outsideAScopeNoNetworksRowsCanBeReached() {
        assertThatExceptionOfType(SQLGrammarException.class)
                .isThrownBy(() -> notes.texts())
                .withMessageContaining("\"note\"");
        assertThatExceptionOfType(BadSqlGrammarException.class)
                .isThrownBy(() -> notes.networksBySql());
        assertThatExceptionOfType(BadSqlGrammarException.class)
                .isThrownBy(() -> jdbc.sql("select id from note").query().listOfRows());
    }

    @Test
    void evenInAScopeNoNetworksRowsCanBeReachedWithoutATransaction() {
        assertThatExceptionOfType(BadSqlGrammarException.class)
                .isThrownBy(
                        () ->
                                NetworkScope.run(
                                        A,
                                        () ->
                                                jdbc.sql("select id from note")
                                                        .query()
                                                        .listOfRows()));
    }

    @Test
    void theHubsRowsCanBeReachedFromEverywhere() {
        String query = "select count(*) from hub.network_schema";

        assertThat(jdbc.sql(query).query(Long.class).single()).isEqualTo(2);
        Long within =
                NetworkScope.call(
                        A,
                        () -> transaction.execute(_ -> jdbc.sql(query).query(Long.class).single()));
        assertThat(within).isEqualTo(2);
    }

    @Test
    void anotherNetworkCannotBeBoundInsideAnOpenTransaction() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                NetworkScope.run(
                                        A,
                                        () ->
                                                transaction.executeWithoutResult(
                                                        _ ->
                                                                NetworkScope.run(
                                                                        B, () -> notes.texts()))))
                .withMessageContaining("isolated-b");
        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                transaction.executeWithoutResult(
                                        _ -> NetworkScope.run(A, () -> notes.texts())));
    }

    @Test
    void theSameNetworkMayBeBoundAgain() {
        NetworkScope.run(
                A,
                () ->
                        transaction.executeWithoutResult(
                                _ -> NetworkScope.run(A, () -> notes.texts())));
    }

    @Test
    void workMayInsistOnItsNetwork() {
        NetworkScope.run(A, () -> NetworkScope.requireBound(A));
        assertThatIllegalStateException().isThrownBy(() -> NetworkScope.requireBound(A));
        assertThatIllegalStateException()
                .isThrownBy(() -> NetworkScope.run(B, () -> NetworkScope.requireBound(A)));
    }

    @Test
    void oneTransactionSpansBothSchemas() {
        NetworkScope.run(A, () -> writeToBoth("undone", true));
        assertThat(texts()).doesNotContain("undone");
        assertThat(sharedTexts()).doesNotContain("undone");

        NetworkScope.run(A, () -> writeToBoth("kept", false));
        assertThat(texts()).contains("kept");
        assertThat(sharedTexts()).contains("kept");
    }

    private static void writeToBoth(String text, boolean undone) {
        transaction.executeWithoutResult(
                status -> {
                    notes.write(A, text);
                    notes.writeShared(text);
                    if (undone) {
                        status.setRollbackOnly();
                    }
                });
    }

    private static List<String> texts() {
        return NetworkScope.call(A, () -> notes.texts());
    }

    private static List<String> sharedTexts() {
        return jdbc.sql("select text from hub.shared_note").query(String.class).list();
    }

    /** What each of the pool's connections points at, all of them held at once. */
    private static Set<String> poolsSearchPaths() throws SQLException {
        HikariDataSource pool = node.getBean(HikariDataSource.class);
        List<Connection> all = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        try {
            for (int i = 0; i < TenancyNode.CONNECTIONS; i++) {
                all.add(pool.getConnection());
            }
            for (Connection each : all) {
                try (Statement statement = each.createStatement();
                        ResultSet row = statement.executeQuery("show search_path")) {
                    row.next();
                    paths.add(row.getString(1));
                }
            }
        } finally {
            for (Connection each : all) {
                each.close();
            }
        }
        return paths;
    }

    private static final class DeliberateException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DeliberateException() {}

        DeliberateException(Throwable cause) {
            super(cause);
        }
    }
}
