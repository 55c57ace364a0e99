package de.interkomm.hub.network;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.testing.TestNetworks;

import org.junit.jupiter.api.Test;

class NetworksOnClassPathTests {

    @Test
    void allAreKnownBeforeTheHubStarts() {
        assertThat(NetworksOnClassPath.below("de.interkomm.hub"))
                .containsExactlyInAnyOrder(
                        TestNetworks.VILLAGES,
                        TestNetworks.TOWNS,
                        TestNetworks.STAFF,
                        TestNetworks.COUNCIL);
    }
}
