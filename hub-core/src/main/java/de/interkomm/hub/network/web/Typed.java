package de.interkomm.hub.network.web;

import de.interkomm.hub.shell.LocalizedText;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What forms of this module do with typed text. */
final class Typed {

    static final int LINE = 200;
    static final int PARAGRAPHS = 4000;

    private Typed() {}

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** Whoever reads English finds the German text where there is no English one. */
    static LocalizedText text(String german, String english) {
        return new LocalizedText(german, english.isEmpty() ? german : english);
    }

    /** What was typed as English: nothing where it is the German text. */
    static String english(LocalizedText text) {
        return text.english().equals(text.german()) ? "" : text.english();
    }

    static void require(Errors errors, String field, String value) {
        if (value.isEmpty()) {
            errors.rejectValue(field, "network.settings.missing." + field);
        }
    }

    static void limit(Errors errors, int longest, String... fields) {
        for (String field : fields) {
            if (errors.getFieldValue(field) instanceof String text && text.length() > longest) {
                errors.rejectValue(
                        field, "network.settings.too-long", new Object[] {longest}, null);
            }
        }
    }
}
