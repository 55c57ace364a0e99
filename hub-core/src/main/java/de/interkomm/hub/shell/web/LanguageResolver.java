package de.interkomm.hub.shell.web;

import static java.util.stream.Collectors.toSet;

import de.interkomm.hub.shell.NetworkFrame;
import de.interkomm.hub.shell.Tone;
import de.interkomm.hub.shell.Visitor;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * German or English: what the address says, else what the visitor chose before, else what the
 * browser prefers, else German. German takes the tone of the network; a person's own pages, which
 * lie in none, that of all networks the person is in.
 */
@Component("localeResolver")
class LanguageResolver implements LocaleResolver {

    private static final String TOWARDS_VISITOR = LanguageResolver.class.getName();

    private final RequestedNetwork network;

    LanguageResolver(RequestedNetwork network) {
        this.network = network;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Language.inAddress(RequestedPath.queryOf(request))
                .or(() -> chosenBefore(request))
                .or(() -> preferredBy(request))
                .filter(Language.offeredBy(network.frameOf(request).orElse(null))::contains)
                .orElse(Language.GERMAN)
                .locale(toneOf(request));
    }

    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is chosen by ?lang=de or ?lang=en");
    }

    /** Answers of the API are kept by caches, which know nothing of our cookie. */
    private static Optional<Language> chosenBefore(HttpServletRequest request) {
        return RequestedPath.isApi(request)
                ? Optional.empty()
                : Stream.of(Language.SECURE_COOKIE, Language.COOKIE)
                        .map(name -> WebUtils.getCookie(request, name))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .flatMap(cookie -> Language.of(cookie.getValue()));
    }

    private static Optional<Language> preferredBy(HttpServletRequest request) {
        // Without the header the container would name the server's own language.
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> Language.of(locale.getLanguage()).stream())
                .findFirst();
    }

    private Tone toneOf(HttpServletRequest request) {
        return network.frameOf(request)
                .map(NetworkFrame::tone)
                .orElseGet(
                        () ->
                                RequestedPath.isPersonal(request)
                                        ? toneTowardsVisitor(request)
                                        : Tone.SIE);
    }

    /** Worked out once a request: somebody may be in hundreds of networks. */
    private Tone toneTowardsVisitor(HttpServletRequest request) {
        Authentication visitor = SignIn.current();
        if (visitor == null) {
            return Tone.SIE;
        }
        if (request.getAttribute(TOWARDS_VISITOR) instanceof Tone known) {
            return known;
        }
        Tone tone = toneTowards(new Visitor(null, visitor).networks());
        request.setAttribute(TOWARDS_VISITOR, tone);
        return tone;
    }

    private Tone toneTowards(Set<NetworkId> networks) {
        return Tone.towards(
                networks.stream()
                        .flatMap(id -> network.frameOf(id).stream())
                        .map(NetworkFrame::tone)
                        .collect(toSet()));
    }
}
