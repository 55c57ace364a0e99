package de.interkomm.hub.shell.web;

import de.interkomm.hub.shell.NetworkFrame;
import de.interkomm.hub.shell.Tone;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages of the hub. */
enum Language {
    GERMAN("de"),
    ENGLISH("en");

    static final String PARAMETER = "lang";
    static final String COOKIE = "language";

    /** Its name where the hub is reached by HTTPS: no neighbouring host can set it. */
    static final String SECURE_COOKIE = "__Host-" + COOKIE;

    private final String code;

    Language(String code) {
        this.code = code;
    }

    static Optional<Language> of(@Nullable String code) {
        return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
    }

    /**
     * What the address asks for. Only the query is read: asking the request for its parameters
     * could eat the body.
     */
    static Optional<Language> inAddress(@Nullable String query) {
        return query == null
                ? Optional.empty()
                : of(
                        UriComponentsBuilder.newInstance()
                                .query(query)
                                .build()
                                .getQueryParams()
                                .getFirst(PARAMETER));
    }

    /** In which a network's pages can be read, or the hub's own. */
    static List<Language> offeredBy(@Nullable NetworkFrame network) {
        return network != null && network.look().languages() == NetworkFrame.Languages.GERMAN
                ? List.of(GERMAN)
                : List.of(values());
    }

    /** As the {@code lang} attribute wants it, which knows no tone. */
    String code() {
        return code;
    }

    /** English dates are written the British way, as they are in Europe. */
    Locale locale(Tone tone) {
        return this == ENGLISH ? Locale.UK : tone.german();
    }
}
