package de.interkomm.hub.projects.internal;

import de.interkomm.hub.tenancy.OwnTable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RowsOfProjects {

    @Bean
    OwnTable projectVersions() {
        return OwnTable.naming("project_version", "account_id");
    }

    @Bean
    OwnTable projectAuthors() {
        return OwnTable.naming("project_author", "account_id");
    }

    @Bean
    OwnTable projectContacts() {
        return OwnTable.naming("project_contact", "account_id");
    }
}
