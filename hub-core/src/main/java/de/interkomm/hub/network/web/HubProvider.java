package de.interkomm.hub.network.web;

import org.springframework.boot.context.properties.ConfigurationProperties;

import java.util.List;

/**
 * Who provides this hub, for its imprint: {@code hub.provider.*}.
 *
 * @param addressLines street, then postal code and town
 * @param contact mail address for readers
 */
@ConfigurationProperties("hub.provider")
record HubProvider(String name, List<String> addressLines, String contact) {

    HubProvider {
        addressLines = List.copyOf(addressLines);
    }
}
