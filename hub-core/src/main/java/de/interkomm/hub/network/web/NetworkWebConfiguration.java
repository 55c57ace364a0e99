package de.interkomm.hub.network.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.shell.NavigationItem;
import de.interkomm.hub.shell.NavigationSource;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.List;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HubProvider.class)
class NetworkWebConfiguration implements WebMvcConfigurer {

    private static final int FIRST = 10;
    private static final int SETTINGS = 840;

    private final Networks networks;

    NetworkWebConfiguration(Networks networks) {
        this.networks = networks;
    }

    /** After the frame of pages has been set up, which refusals need too. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ClosedNetworks(networks)).order(Ordered.LOWEST_PRECEDENCE);
    }

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

    @Bean
    NavigationSource settingsNavigation() {
        return visitor -> {
            NetworkId network = visitor.network();
            return network != null
                            && Actor.of(visitor.authentication())
                                    .filter(actor -> actor.may(Permission.EDIT_SETTINGS, network))
                                    .isPresent()
                    ? List.of(
                            NavigationItem.ofCoordination(
                                    "network.nav.settings",
                                    "/networks/" + network + "/coordination/settings",
                                    SETTINGS))
                    : List.of();
        };
    }
}
