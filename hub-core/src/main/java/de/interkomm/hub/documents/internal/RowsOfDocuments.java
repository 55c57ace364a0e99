package de.interkomm.hub.documents.internal;

import de.interkomm.hub.tenancy.OwnTable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RowsOfDocuments {

    @Bean
    OwnTable storedDocuments() {
        return OwnTable.ofFiles("document", "content");
    }
}
