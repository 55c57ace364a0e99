package de.interkomm.hub.identity.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom to believe about which mailboxes. Every provider could claim any mailbox, that of the hub's
 * operator too, hence each answers for its own organisation's domains only.
 *
 * @param providers {@code hub.sign-in.providers.<registration>.domains}, by the registration's id
 */
@ConfigurationProperties("hub.sign-in")
record ProviderTrust(@DefaultValue Map<String, Domains> providers) {

    boolean covers(String provider, String domain) {
        Domains trusted = providers.get(provider);
        return trusted != null && trusted.domains().contains(domain);
    }

    /**
     * @param domains without their subdomains, which may be others'
     */
    record Domains(@DefaultValue Set<String> domains) {

        Domains {
            domains =
                    domains.stream()
                            .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                            .collect(Collectors.toUnmodifiableSet());
        }
    }
}
