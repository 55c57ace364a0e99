package de.interkomm.hub.membership.internal;

import de.interkomm.hub.tenancy.NetworkRows;
import de.interkomm.hub.tenancy.OwnTable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RowsOfMemberships {

    @Bean
    OwnTable notesOnApplications() {
        return OwnTable.naming("application_history", "author");
    }

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
