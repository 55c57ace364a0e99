package de.interkomm.hub.reuse.internal;

import de.interkomm.hub.tenancy.NetworkRows;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RowsOfReuse {

    @Bean
    NetworkRows reusesOfNetwork() {
        return NetworkRows.of("reuse", "network").naming("declared_account");
    }

    @Bean
    NetworkRows reuseStepsOfNetwork() {
        return NetworkRows.of("reuse_step", "network");
    }
}
