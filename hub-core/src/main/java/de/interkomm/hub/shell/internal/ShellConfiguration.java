package de.interkomm.hub.shell.internal;

import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.tenancy.NetworkAddresses;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.ResourceLoader;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;

@Configuration(proxyBeanMethods = false)
class ShellConfiguration {

    /** Days begin and end where the administrations are, wherever the server stands. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Berlin"));
    }

    /** Built before the networks are known, which only its links need. */
    @Bean
    HubAddress hubAddress(
            @Value("${hub.base-url:http://localhost:8080}") String baseUrl,
            ObjectProvider<NetworkAddresses> addresses) {
        return new HubAddress(baseUrl, path -> addresses.getObject().shown(path));
    }

    /**
     * Bundles without a language are German, so whatever is not English falls back to them and not
     * to the language of the server. All of them together are one table for each language, so that
     * no message is looked for in one bundle after the other.
     */
    @Bean
    MessageSource messageSource() {
        ReloadableResourceBundleMessageSource messages =
                new ReloadableResourceBundleMessageSource();
        messages.addBasenames(
                MessageBundles.baseNames().stream()
                        .map(name -> ResourceLoader.CLASSPATH_URL_PREFIX + name)
                        .toArray(String[]::new));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
