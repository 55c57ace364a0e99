package de.interkomm.hub.shell;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Texts of a bundle in both languages at once, for those who define things and do not yet know who
 * will read them, as the tenant modules do. Pages ask the message source instead.
 */
public final class Wording {

    private final String baseName;
    private final Properties german;
    private final Properties english;

    /** Taking a text with placeholders apart costs ten times what filling it in does. */
    private final Map<String, MessageFormat> takenApart = new ConcurrentHashMap<>();

    private Wording(String baseName, Properties german, Properties english) {
        this.baseName = baseName;
        this.german = german;
        this.english = english;
    }

    /**
     * Reads {@code <base>.properties} and {@code <base>_en.properties} from the class path.
     *
     * @param baseName with its folder: {@code messages/rudi}
     * @throws UncheckedIOException if one of the two is missing
     */
    public static Wording bundle(String baseName) {
        return new Wording(baseName, read(baseName), read(baseName + "_en"));
    }

    /**
     * A text of the bundle.
     *
     * @param arguments for its placeholders {@code {0}}, {@code {1}} …; without arguments the text
     *     is taken as it stands, apostrophes and braces included
     * @throws IllegalArgumentException if the key is missing in one of the languages
     */
    public LocalizedText text(String key, Object... arguments) {
        return new LocalizedText(
                format(german, key, Locale.GERMANY, arguments),
                format(english, key, Locale.UK, arguments));
    }

    private String format(Properties texts, String key, Locale locale, Object... arguments) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException(
                    "no '" + key + "' in " + baseName + " for " + locale.getLanguage());
        }
        return arguments.length == 0 ? text : filledIn(text, locale, arguments);
    }

    private String filledIn(String text, Locale locale, Object... arguments) {
        MessageFormat format =
                takenApart.computeIfAbsent(locale + text, _ -> new MessageFormat(text, locale));
        // Formats are not for several threads at once.
        synchronized (format) {
            return format.format(arguments);
        }
    }

    private static Properties read(String name) {
        try {
            return PropertiesLoaderUtils.loadProperties(
                    new EncodedResource(
                            new ClassPathResource(name + ".properties"), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
