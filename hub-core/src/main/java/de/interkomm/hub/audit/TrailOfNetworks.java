package de.interkomm.hub.audit;

import de.interkomm.hub.tenancy.NetworkRows;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A network takes its trail along, link by link, so that it can be verified elsewhere. */
@Configuration(proxyBeanMethods = false)
class TrailOfNetworks {

    @Bean
    NetworkRows auditChainOfNetwork() {
        return NetworkRows.of("audit_chain", "chain");
    }

    @Bean
    NetworkRows auditEntriesOfNetwork() {
        return NetworkRows.of("audit_entry", "chain").naming("actor");
    }

    @Bean
    NetworkRows auditDetailsOfNetwork() {
        return NetworkRows.where(
                "audit_detail",
                "entry_id in (select id from hub.audit_entry where chain = :network)");
    }
}
