package de.interkomm.hub.correspondence;

import de.interkomm.hub.shell.Wording;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names the file of a letter so that whoever saves it finds it again. */
public final class LetterFileName {

    private static final Wording WORDING = Wording.bundle("messages/correspondence");

    private static final Pattern NO_LETTERS_OR_DIGITS = Pattern.compile("[^a-z0-9]+");

    private LetterFileName() {}

    /**
     * The reference and the kind in the letter's language, in letters every system can keep: {@code
     * DD-2026-0004-antragsschreiben.pdf}.
     *
     * @param kind as letters are kept under: of {@link LetterKind}, or signed
     */
    public static String of(ReferenceNumber reference, String kind, Locale locale) {
        String words = WORDING.text("correspondence.kind." + kind).in(locale);
        return "%s-%s.pdf".formatted(reference, plain(words));
    }

    private static String plain(String words) {
        String ascii =
                Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFC)
                        .replace("ä", "ae")
                        .replace("ö", "oe")
                        .replace("ü", "ue")
                        .replace("ß", "ss");
        return NO_LETTERS_OR_DIGITS.matcher(ascii).replaceAll("-");
    }
}
