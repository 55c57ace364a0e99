package de.interkomm.hub.declarations;

import de.interkomm.hub.declarations.DeclarationText.Numbered;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * The one form of an edition that its hash goes over. Anybody can make it from what the page shows:
 *
 * <ol>
 *   <li>the line {@code interkomm-declaration/1},
 *   <li>the title,
 *   <li>{@code edition } and the edition's number,
 *   <li>for each clause an empty line; its number and, after a blank, its heading if it has one;
 *       then each line of its text behind two blanks, empty lines without.
 * </ol>
 *
 * All of it in UTF-8 and in Unicode's normal form C, no blanks at the ends of lines, no empty lines
 * at the beginning or end of a text, and a line feed after every line, the last one too. The hash
 * is SHA-256, written with 64 small hexadecimal digits. The page offers this text as a file, so
 * {@code sha256sum} is enough to check it.
 */
public final class CanonicalText {

    private CanonicalText() {}

    public static String of(int edition, DeclarationText text) {
        StringBuilder canonical = new StringBuilder("interkomm-declaration/1\n");
        line(canonical, text.title());
        line(canonical, "edition " + edition);
        for (Numbered one : text.numbered()) {
            canonical.append('\n');
            line(canonical, one.number() + " " + one.clause().heading());
            canonical.append(indented(one.clause().text()));
        }
        return canonical.toString();
    }

    public static String sha256(String canonical) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void line(StringBuilder canonical, String line) {
        canonical.append(normal(line)).append('\n');
    }

    private static String indented(String text) {
        return text.isBlank()
                ? ""
                : text.strip()
                        .lines()
                        .map(CanonicalText::normal)
                        .map(line -> line.isEmpty() ? "\n" : "  " + line + "\n")
                        .collect(Collectors.joining());
    }

    private static String normal(String line) {
        return Normalizer.normalize(line, Normalizer.Form.NFC).stripTrailing();
    }
}
