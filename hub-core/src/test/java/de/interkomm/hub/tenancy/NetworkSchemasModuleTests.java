package de.interkomm.hub.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class NetworkSchemasModuleTests {

    @Autowired NetworkSchemas schemas;

    @Test
    void aFoundedNetworkIsOpen() {
        NetworkId network = new NetworkId("founded");
        long t = System.nanoTime();
        schemas.found(network);
        System.out.println((System.nanoTime() - t) / 1_000_000);
        assertThat(schemas.find(network)).hasValueSatisfying(s -> assertThat(s.isOpen()).isTrue());
    }
}
