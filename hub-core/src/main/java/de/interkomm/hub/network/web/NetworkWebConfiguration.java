package de.interkomm.hub.network.web;

import de.interkomm.hub.shell.NavigationItem;
import de.interkomm.hub.shell.NavigationSource;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.List;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HubProvider.class)
class NetworkWebConfiguration {

    private static final int FIRST = 10;

    @Bean
    NavigationSource networkNavigation() {
        return visitor ->
                visitor.network() == null
                        ? List.of(new NavigationItem("network.nav.networks", "/networks", FIRST))
                        : List.of(
                                new NavigationItem(
                                        "network.nav.home",
                                        "/networks/" + visitor.network(),
                                        FIRST));
    }
}
