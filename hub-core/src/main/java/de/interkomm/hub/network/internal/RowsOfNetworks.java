package de.interkomm.hub.network.internal;

import de.interkomm.hub.tenancy.NetworkRows;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RowsOfNetworks {

    @Bean
    NetworkRows networkItself() {
        return NetworkRows.of("network", "id").without("revision", "0");
    }

    @Bean
    NetworkRows settingsOfNetwork() {
        return NetworkRows.of("network_settings", "network").naming("author_id");
    }

    @Bean
    NetworkRows addressesOfNetwork() {
        return NetworkRows.of("network_address", "network");
    }
}
