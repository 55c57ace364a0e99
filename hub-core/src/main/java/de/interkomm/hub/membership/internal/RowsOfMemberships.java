package de.interkomm.hub.membership.internal;

import de.interkomm.hub.tenancy.NetworkRows;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RowsOfMemberships {

    @Bean
    NetworkRows memberAdministrationsOfNetwork() {
        return NetworkRows.of("member_administration", "network_id");
    }

    @Bean
    NetworkRows membershipPoliciesOfNetwork() {
        return NetworkRows.of("membership_policy", "network_id").naming("author");
    }

    @Bean
    NetworkRows waitingApplicationsOfNetwork() {
        return NetworkRows.where("waiting_application", "network_schema = :schema");
    }
}
