package de.interkomm.hub.embedded;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

import java.util.Map;

/**
 * A hub with its own database is for a first look: it has sample networks, somebody to sign in as,
 * and shows outgoing mail instead of sending it. Whatever is configured otherwise wins.
 */
class SampleHubDefaults implements EnvironmentPostProcessor {

    static final String OPERATOR = "betrieb@interkomm.example";

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty("spring.datasource.url") == null) {
            environment
                    .getPropertySources()
                    .addLast(
                            new MapPropertySource(
                                    "sample hub",
                                    Map.of(
                                            "hub.samples", "true",
                                            "hub.local-mailbox", "true",
                                            "hub.operator", OPERATOR)));
        }
    }
}
