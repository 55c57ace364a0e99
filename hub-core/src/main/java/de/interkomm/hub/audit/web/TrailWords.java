package de.interkomm.hub.audit.web;

import static java.util.stream.Collectors.joining;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.ActionTaken.Change;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Says what entries keep in codes, so that they mean the same in every language. The name of a
 * changed value stands in the bundles under {@code audit.change.<name>}, or, where it is a path as
 * in settings, each part under {@code network.settings.part.<part>}; what a code among its values
 * means under {@code audit.value.<name>.<code>}. Its methods are public because the page's
 * expressions call them.
 */
@Component
class TrailWords {

    private static final String ADMINISTRATION = "administration";

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]*(?:-[0-9]+)?");
    private static final Pattern KEY = Pattern.compile("[0-9]{12}");

    private final MessageSource messages;
    private final Administrations administrations;

    TrailWords(MessageSource messages, Administrations administrations) {
        this.messages = messages;
        this.administrations = administrations;
    }

    public String name(String name, Locale locale) {
        String own = messages.getMessage("audit.change." + name, null, null, locale);
        return own != null
                ? own
                : Arrays.stream(name.split("\\."))
                        .map(part -> word("network.settings.part." + part, part, locale))
                        .collect(joining(" – "));
    }

    public Map<String, Change> told(Map<String, Change> changes, Locale locale) {
        return ActionTaken.changesIn(locale, changes);
    }

    /**
     * @return {@code null} where there is no value
     */
    public @Nullable String value(String name, @Nullable String value, Locale locale) {
        if (value == null) {
            return null;
        }
        if (name.equals(ADMINISTRATION) && KEY.matcher(value).matches()) {
            return administrations
                    .find(new RegionalKey(value))
                    .map(Administration::title)
                    .orElse(value);
        }
        return Arrays.stream(value.split(", ", -1))
                .map(each -> coded(name, each, locale))
                .collect(joining(", "));
    }

    private String coded(String name, String value, Locale locale) {
        return CODE.matcher(value).matches()
                ? word("audit.value." + name + '.' + value, value, locale)
                : value;
    }

    private String word(String key, String otherwise, Locale locale) {
        String word = messages.getMessage(key, null, otherwise, locale);
        return word == null ? otherwise : word;
    }
}
