package de.interkomm.hub.governance.internal;

import de.interkomm.hub.tenancy.OwnTable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RowsOfGroups {

    @Bean
    OwnTable groupParticipations() {
        return OwnTable.naming("group_participation", "account_id");
    }

    @Bean
    OwnTable groupRequests() {
        return OwnTable.naming("group_request", "account_id");
    }
}
