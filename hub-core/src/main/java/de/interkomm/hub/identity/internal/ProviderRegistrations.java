package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.SignInProviders;
import de.interkomm.hub.shell.HubAddress;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Providers by Spring Boot's own settings, {@code spring.security.oauth2.client}. What they say of
 * themselves is asked when somebody first needs it: a provider that is down must not keep the hub
 * from starting.
 */
@Component
@EnableConfigurationProperties({OAuth2ClientProperties.class, ProviderTrust.class})
class ProviderRegistrations implements ClientRegistrationRepository {

    static final String RETURN = "/sign-in/return/";

    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private final OAuth2ClientProperties settings;
    private final ProviderCalls calls;
    private final HubAddress hub;
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

    ProviderRegistrations(OAuth2ClientProperties settings, ProviderCalls calls, HubAddress hub) {
        this.settings = settings;
        this.calls = calls;
        this.hub = hub;
    }

    List<SignInProviders.Provider> offered() {
        return settings.getRegistration().keySet().stream()
                .map(id -> new SignInProviders.Provider(id, nameOf(id)))
                .sorted(Comparator.comparing(SignInProviders.Provider::name))
                .toList();
    }

    /** How people know it; the id itself if it is configured no more. */
    String nameOf(String id) {
        OAuth2ClientProperties.Registration registration = settings.getRegistration().get(id);
        return registration == null
                ? id
                : Objects.requireNonNullElse(registration.getClientName(), id);
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return settings.getRegistration().containsKey(id)
                ? known.computeIfAbsent(id, this::discover)
                : null;
    }

    /**
     * For the way there: better the hub says that a provider is down than the browser does.
     *
     * @throws NotConfigured if there is no such provider
     * @throws RestClientException if it does not answer
     */
    @Nullable ClientRegistration reachable(String id) {
        if (!settings.getRegistration().containsKey(id)) {
            throw new NotConfigured();
        }
        String issuer = issuerOf(id);
        if (issuer != null) {
            calls.get(issuer + DISCOVERY);
        }
        return findByRegistrationId(id);
    }

    private @Nullable String issuerOf(String id) {
        OAuth2ClientProperties.Registration registration = settings.getRegistration().get(id);
        if (registration == null) {
            return null;
        }
        OAuth2ClientProperties.Provider provider =
                settings.getProvider()
                        .get(Objects.requireNonNullElse(registration.getProvider(), id));
        return provider == null ? null : provider.getIssuerUri();
    }

    private ClientRegistration discover(String id) {
        OAuth2ClientProperties one = new OAuth2ClientProperties();
        one.getRegistration().put(id, settings.getRegistration().get(id));
        one.getProvider().putAll(settings.getProvider());
        ClientRegistration found =
                Objects.requireNonNull(
                        new OAuth2ClientPropertiesMapper(one).asClientRegistrations().get(id));
        return ClientRegistration.withClientRegistration(found)
                .redirectUri(hub.link(RETURN + id))
                .build();
    }

    /** An address somebody made up, or kept for too long. */
    static final class NotConfigured extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
