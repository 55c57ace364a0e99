package de.interkomm.hub.correspondence.internal;

import de.interkomm.hub.tenancy.OwnTable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RowsOfLetters {

    @Bean
    OwnTable letterTemplates() {
        return OwnTable.naming("letter_template", "author");
    }
}
