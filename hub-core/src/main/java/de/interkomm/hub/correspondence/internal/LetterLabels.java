package de.interkomm.hub.correspondence.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The few words every letter has, in one language. */
final class LetterLabels {

    private final Map<String, String> texts;
    private final DateTimeFormatter dates;

    private LetterLabels(String resource, Locale language) {
        Properties labels = Bundles.read(resource);
        Map<String, String> read = new HashMap<>();
        labels.stringPropertyNames().forEach(key -> read.put(key, labels.getProperty(key)));
        texts = Map.copyOf(read);
        dates = DateTimeFormatter.ofPattern(text("datePattern"), language);
    }

    static LetterLabels german() {
        return new LetterLabels("letters/labels.properties", Locale.GERMAN);
    }

    static LetterLabels english() {
        return new LetterLabels("letters/labels_en.properties", Locale.UK);
    }

    Map<String, String> texts() {
        return texts;
    }

    String text(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException("no label " + key);
        }
        return text;
    }

    String date(LocalDate date) {
        return dates.format(date);
    }
}
