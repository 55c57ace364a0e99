package de.interkomm.hub.resolutions.internal;

import de.interkomm.hub.tenancy.OwnTable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RowsOfResolutions {

    @Bean
    OwnTable ballotEntries() {
        return OwnTable.naming("ballot_entry", "account_id");
    }

    @Bean
    OwnTable ballotProxies() {
        return OwnTable.naming("ballot_proxy", "account_id");
    }

    @Bean
    OwnTable ballotVotes() {
        return OwnTable.naming("ballot_vote", "account_id");
    }
}
