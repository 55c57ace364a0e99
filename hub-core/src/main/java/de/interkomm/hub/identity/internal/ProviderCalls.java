package de.interkomm.hub.identity.internal;

import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All that is asked of providers, none of whom may keep a visitor waiting for long. */
@Component
class ProviderCalls {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Whose words in an id token are believed if its signature is right. */
    private static final Set<SignatureAlgorithm> SIGNATURES =
            Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

    private final ClientHttpRequestFactory requests;
    private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

    ProviderCalls() {
        JdkClientHttpRequestFactory patient =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        patient.setReadTimeout(PATIENCE);
        this.requests = patient;
    }

    void get(String address) {
        RestClient.builder()
                .requestFactory(requests)
                .build()
                .get()
                .uri(address)
                .retrieve()
                .toBodilessEntity();
    }

    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
        RestClientAuthorizationCodeTokenResponseClient client =
                new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(
                RestClient.builder()
                        .requestFactory(requests)
                        .configureMessageConverters(
                                converters ->
                                        converters
                                                .addCustomConverter(new FormHttpMessageConverter())
                                                .addCustomConverter(
                                                        new OAuth2AccessTokenResponseHttpMessageConverter()))
                        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                        .build());
        return client;
    }

    OidcUserService users() {
        RestTemplate template = new RestTemplate(requests);
        template.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        DefaultOAuth2UserService attributes = new DefaultOAuth2UserService();
        attributes.setRestOperations(template);
        OidcUserService users = new OidcUserService();
        users.setOauth2UserService(attributes);
        return users;
    }

    /**
     * Keeps the provider's keys, and asks for them anew when a token is signed by an unknown one.
     */
    JwtDecoder idTokens(ClientRegistration registration) {
        return decoders.computeIfAbsent(
                registration.getRegistrationId(), _ -> decoderFor(registration));
    }

    private JwtDecoder decoderFor(ClientRegistration registration) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(
                                Objects.requireNonNull(
                                        registration.getProviderDetails().getJwkSetUri(),
                                        "a provider of OpenID Connect publishes its keys"))
                        .jwsAlgorithms(known -> known.addAll(SIGNATURES))
                        .restOperations(new RestTemplate(requests))
                        .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        return decoder;
    }
}
