package de.interkomm.hub.shell;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text files as people bring them. */
public final class TextFiles {

    static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final Charset GERMAN_WINDOWS = Charset.forName("windows-1252");

    private TextFiles() {}

    /** UTF-8, or else what a German Windows writes; without the mark that some begin with. */
    public static String read(byte[] file) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(file, GERMAN_WINDOWS);
        }
    }
}
