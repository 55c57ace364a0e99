package de.interkomm.hub.reports.internal;

import de.interkomm.hub.tenancy.OwnTable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RowsOfReports {

    @Bean
    OwnTable reportContributions() {
        return OwnTable.naming("report_contribution", "account_id");
    }

    @Bean
    OwnTable reportAddenda() {
        return OwnTable.naming("report_addendum", "account_id");
    }
}
