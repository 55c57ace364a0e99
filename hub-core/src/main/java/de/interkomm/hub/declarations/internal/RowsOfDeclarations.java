package de.interkomm.hub.declarations.internal;

import de.interkomm.hub.tenancy.OwnTable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RowsOfDeclarations {

    @Bean
    OwnTable declarationStates() {
        return OwnTable.naming("declaration_state", "account_id");
    }

    @Bean
    OwnTable declarationComments() {
        return OwnTable.naming("declaration_comment", "account_id");
    }

    @Bean
    OwnTable declarationProposals() {
        return OwnTable.naming("declaration_proposal", "account_id");
    }

    @Bean
    OwnTable declarationSignatures() {
        return OwnTable.naming("declaration_signature", "account_id");
    }
}
