package de.interkomm.hub.network.internal;

import static org.assertj.core.api.Assertions.assertThat;

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

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@SpringBootTest
class NetworkCatalogueModuleTests {

    @Autowired NetworkRegistry registry;
    @Autowired NetworkCatalogue here;
    @Autowired NetworkFounding founding;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void whatOneNodeChangesAllNodesSeeWithinTwoSecondsAndNeverBeforeItIsCommitted() {
        NetworkCatalogue elsewhere = new NetworkCatalogue(List.of(), registry, transactions);
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
