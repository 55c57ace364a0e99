package de.interkomm.hub.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toSet;

import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.shell.NetworkFrame;
import de.interkomm.hub.shell.NetworkFrames;
import de.interkomm.hub.shell.SignedInPerson;
import de.interkomm.hub.shell.Tone;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class LanguageResolverTests {

    private static final NetworkFrames FRAMES =
            id ->
                    switch (id.value()) {
                        case "casual" -> Optional.of(frame(id, Tone.DU));
                        case "formal" -> Optional.of(frame(id, Tone.SIE));
                        default -> Optional.empty();
                    };

    private final LanguageResolver languages = resolver(Map.of("frames", FRAMES));

    @ParameterizedTest
    @CsvSource({
        "de, de",
        "de-AT, de",
        "en-US, en",
        "'fr, en;q=0.5', en",
        "'fr, it', de",
        "'fr, de;q=0.3, en;q=0.2', de"
    })
    void theBrowsersPreferenceCounts(String header, String language) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.addHeader("Accept-Language", header);

        assertThat(languages.resolveLocale(request).getLanguage()).isEqualTo(language);
    }

    @Test
    void withoutAPreferenceItIsGermanWhateverTheServerSpeaks() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.addPreferredLocale(Locale.FRENCH);
        request.removeHeader("Accept-Language");

        assertThat(languages.resolveLocale(request)).isEqualTo(Locale.GERMANY);
    }

    @Test
    void theAddressOverridesTheCookieAndTheCookieTheBrowser() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.addHeader("Accept-Language", "de");
        request.setCookies(new Cookie(Language.COOKIE, "en"));
        assertThat(languages.resolveLocale(request)).isEqualTo(Locale.UK);

        request.setQueryString("page=2&lang=de");
        assertThat(languages.resolveLocale(request)).isEqualTo(Locale.GERMANY);
    }

    @Test
    void aPageThatCouldNotBeShownFailsInTheLanguageAskedFor() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/networks/formal/x");
        request.setQueryString("lang=en");
        // As Spring notes it when a handler fails; the container would note the query as well.
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/networks/formal/x");

        assertThat(languages.resolveLocale(request)).isEqualTo(Locale.UK);
    }

    @Test
    void theCookieMayBeOneThatNeedsHttps() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.addHeader("Accept-Language", "de");
        request.setCookies(new Cookie(Language.SECURE_COOKIE, "en"));

        assertThat(languages.resolveLocale(request)).isEqualTo(Locale.UK);
    }

    @Test
    void aLanguageWeDoNotSpeakIsNoChoice() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setQueryString("lang=xx");
        request.setCookies(new Cookie(Language.COOKIE, "<script>"));

        assertThat(languages.resolveLocale(request)).isEqualTo(Locale.GERMANY);
    }

    @ParameterizedTest
    @CsvSource({
        "/networks/casual, de_DE_DU",
        "/networks/casual/join, de_DE_DU",
        "/api/networks/casual/members, de_DE_DU",
        "/networks/formal/join, de_DE",
        "/networks/unknown/join, de_DE",
        "/networks/NOT%20A%20NAME, de_DE",
        "/networks, de_DE",
        "/, de_DE"
    })
    void germanTakesTheToneOfTheNetworkInThePath(String path, String locale) {
        assertThat(languages.resolveLocale(new MockHttpServletRequest("GET", path)))
                .hasToString(locale);
    }

    @ParameterizedTest
    @CsvSource({
        "/my, casual, de_DE_DU",
        "/my/data, casual unknown, de_DE_DU",
        "/data/sent, casual, de_DE_DU",
        "/my, casual formal, de_DE",
        "/my, formal, de_DE",
        "/my, unknown, de_DE",
        "/mystery, casual, de_DE",
        "/networks, casual, de_DE",
        "/networks/formal, casual, de_DE"
    })
    void aPersonsOwnPagesTakeTheToneOfAllTheirNetworks(
            String path, String networks, String locale) {
        assertThat(seenBy(new Person(ids(networks)), path)).hasToString(locale);
    }

    @Test
    void whoeverIsInNoNetworkIsAddressedFormally() {
        assertThat(seenBy(new Person(Set.of()), "/my")).isEqualTo(Locale.GERMANY);
        assertThat(languages.resolveLocale(new MockHttpServletRequest("GET", "/my")))
                .isEqualTo(Locale.GERMANY);
    }

    private Locale seenBy(Person person, String path) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(person, "", List.of()));
        try {
            return languages.resolveLocale(new MockHttpServletRequest("GET", path));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static Set<NetworkId> ids(String names) {
        return Arrays.stream(names.split(" ")).map(NetworkId::new).collect(toSet());
    }

    @Test
    void englishKnowsNoTone() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/networks/casual");
        request.setQueryString("lang=en");

        assertThat(languages.resolveLocale(request)).isEqualTo(Locale.UK);
    }

    @Test
    void theApiHeedsNoCookieBecauseCachesDoNot() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/networks");
        request.setCookies(new Cookie(Language.COOKIE, "en"));

        assertThat(languages.resolveLocale(request)).isEqualTo(Locale.GERMANY);
    }

    @Test
    void pagesShowEvenIfNobodyKnowsTheNetworks() {
        assertThat(
                        resolver(Map.of())
                                .resolveLocale(
                                        new MockHttpServletRequest("GET", "/networks/casual")))
                .isEqualTo(Locale.GERMANY);
    }

    private static LanguageResolver resolver(Map<String, Object> beans) {
        StaticListableBeanFactory factory = new StaticListableBeanFactory(beans);
        return new LanguageResolver(
                new RequestedNetwork(factory.getBeanProvider(NetworkFrames.class), Showcase.IDS));
    }

    private static NetworkFrame frame(NetworkId id, Tone tone) {
        return new NetworkFrame(
                id, LocalizedText.same("N"), "N", LocalizedText.same("claim"), tone);
    }

    private record Person(Set<NetworkId> networks) implements SignedInPerson {

        @Override
        public String displayName() {
            return "Erika Mustermann";
        }
    }
}
