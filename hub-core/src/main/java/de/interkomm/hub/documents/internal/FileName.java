package de.interkomm.hub.documents.internal;

import de.interkomm.hub.documents.AcceptedType;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file may be called: any words, but no path, nothing invisible, and an honest ending. */
final class FileName {

    /** In UTF-16 units, ending included. */
    static final int LONGEST = 120;

    private static final String NAMELESS = "document";

    /** Controls, marks for the direction of writing, and what some file system would not take. */
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}<>:\"|?*]+");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern OUTER_DOTS_AND_BLANKS = Pattern.compile("^[. ]+|[. ]+$");

    private FileName() {}

    /** The name shown for a file of that type. */
    static String cleaned(String fileName, AcceptedType type) {
        String name = visible(fileName.substring(lastSeparator(fileName) + 1));
        String ending =
                endingsOf(type).stream()
                        .filter(name.toLowerCase(Locale.ROOT)::endsWith)
                        .findFirst()
                        .map(found -> name.substring(name.length() - found.length()))
                        .orElse("");
        String stem = name.substring(0, name.length() - ending.length());
        String honest = ending.isEmpty() ? endingsOf(type).getFirst() : ending;
        return shortened(stem.isBlank() ? NAMELESS : stem, LONGEST - honest.length()) + honest;
    }

    /** Whether the name promises a file of that type. */
    static boolean claims(String fileName, AcceptedType type) {
        String name = visible(fileName).toLowerCase(Locale.ROOT);
        return endingsOf(type).stream().anyMatch(name::endsWith);
    }

    private static String visible(String name) {
        String fit = UNFIT.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll(" ");
        return OUTER_DOTS_AND_BLANKS.matcher(BLANKS.matcher(fit).replaceAll(" ")).replaceAll("");
    }

    private static int lastSeparator(String fileName) {
        return Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\'));
    }

    private static List<String> endingsOf(AcceptedType type) {
        return switch (type) {
            case PDF -> List.of(".pdf");
            case PNG -> List.of(".png");
            case JPEG -> List.of(".jpg", ".jpeg");
        };
    }

    private static String shortened(String stem, int longest) {
        if (stem.length() <= longest) {
            return stem;
        }
        int end = Character.isHighSurrogate(stem.charAt(longest - 1)) ? longest - 1 : longest;
        return stem.substring(0, end).strip();
    }
}
