package de.interkomm.hub.network.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;

import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.network.HostOrganisation;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.network.NetworkDeclaration;
import de.interkomm.hub.network.NetworkFounding;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.network.NetworkState;
import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.shell.Tone;
import de.interkomm.hub.tenancy.NetworkId;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

@SpringBootTest
class NetworkCatalogueModuleTests {

    @Autowired NetworkRegistry registry;
    @Autowired NetworkCatalogue here;
    @Autowired NetworkFounding founding;
    @Autowired PlatformTransactionManager transactions;
    @Autowired HikariDataSource pool;

    @Test
    void whatOneNodeChangesAllNodesSeeWithinTwoSecondsAndNeverBeforeItIsCommitted() {
        NetworkCatalogue elsewhere = new NetworkCatalogue(List.of(), registry);
        NetworkId network = new NetworkId("n" + UUID.randomUUID().toString().substring(0, 8));
        founding.found(null, declaration(network));
        assertThat(here.find(network)).isPresent();
        Awaitility.await()
                .atMost(Duration.ofSeconds(2))
                .until(() -> elsewhere.find(network).isPresent());

        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        transaction -> {
                            registry.setState(network, NetworkState.ARCHIVED);
                            here.lookAgain();
                            assertThat(stateAt(here, network)).isEqualTo(NetworkState.OPEN);
                            transaction.setRollbackOnly();
                        });
        here.lookAgain();
        assertThat(stateAt(here, network)).isEqualTo(NetworkState.OPEN);

        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        _ -> {
                            registry.setState(network, NetworkState.ARCHIVED);
                            here.lookAgainAfterCommit();
                        });
        assertThat(stateAt(here, network)).isEqualTo(NetworkState.ARCHIVED);
        Awaitility.await()
                .atMost(Duration.ofSeconds(2))
                .until(() -> stateAt(elsewhere, network) == NetworkState.ARCHIVED);
    }

    @Test
    void asManyTransactionsAsThereAreConnectionsAskForANetworkAfterAChangeAndNoneWaitsForAnother()
            throws Exception {
        NetworkId network = here.all().getFirst().id();
        NetworkState state = stateAt(here, network);
        int connections = pool.getMaximumPoolSize();
        CyclicBarrier together = new CyclicBarrier(connections, here::lookAgain);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<NetworkState>> asked =
                    IntStream.range(0, connections)
                            .mapToObj(
                                    _ -> people.submit(() -> askInATransaction(network, together)))
                            .toList();
            for (Future<NetworkState> one : asked) {
                assertThat(one.get(10, TimeUnit.SECONDS)).isEqualTo(state);
            }
        }
    }

    @Test
    void whoHoldsTheLastConnectionIsAnsweredWithoutAnother() throws Exception {
        NetworkId network = here.all().getFirst().id();
        NetworkState state = stateAt(here, network);
        List<Connection> others = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            while (others.size() < pool.getMaximumPoolSize() - 1) {
                others.add(pool.getConnection());
            }
            CyclicBarrier alone = new CyclicBarrier(1, here::lookAgain);
            assertThat(
                            people.submit(() -> askInATransaction(network, alone))
                                    .get(10, TimeUnit.SECONDS))
                    .isEqualTo(state);
        } finally {
            for (Connection one : others) {
                one.close();
            }
        }
    }

    private NetworkState askInATransaction(NetworkId network, CyclicBarrier together) {
        return Objects.requireNonNull(
                new TransactionTemplate(transactions)
                        .execute(
                                _ -> {
                                    registry.committedRevision();
                                    try {
                                        together.await(10, TimeUnit.SECONDS);
                                    } catch (Exception e) {
                                        throw new IllegalStateException(e);
                                    }
                                    return stateAt(here, network);
                                }));
    }

    private static NetworkState stateAt(NetworkCatalogue node, NetworkId network) {
        return node.find(network).orElseThrow().state();
    }

    private static NetworkDeclaration declaration(NetworkId network) {
        LocalizedText text = LocalizedText.same("Netz");
        NetworkProfile profile =
                new NetworkProfile(
                        network,
                        text,
                        "Netz",
                        text,
                        text,
                        text,
                        HostOrganisation.of(text, List.of("Weg 1"), "netz@stadt.example"),
                        Tone.SIE,
                        MemberKind.PERSON,
                        List.of(),
                        List.of());
        return new NetworkDeclaration(
                network,
                NetworkSettings.of(profile),
                MemberKind.PERSON,
                List.of(),
                List.of(),
                List.of(
                        new NetworkDeclaration.Coordinator(
                                "Karin", new Mailbox("karin@" + network + ".example"))),
                Map.of());
    }
}
