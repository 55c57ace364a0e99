package de.interkomm.hub.identity.internal;

import de.interkomm.hub.tenancy.NetworkRows;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RowsOfListing {

    /** Whoever is not listed is not to be listed elsewhere either. */
    @Bean
    NetworkRows unlistedPeopleOfNetwork() {
        return NetworkRows.of("unlisted_person", "network").naming("account_id");
    }
}
