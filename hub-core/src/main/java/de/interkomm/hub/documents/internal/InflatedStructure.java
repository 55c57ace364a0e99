package de.interkomm.hub.documents.internal;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Measures what a PDF's own tables and lists of objects become when they are unpacked, before a
 * parser unpacks them in memory. Pages' contents stay packed until they are shown.
 */
final class InflatedStructure {

    private static final long LARGEST = 32L * 1024 * 1024;

    /** A dictionary of such a stream up to its data. */
    private static final Pattern STREAM = Pattern.compile("/Type\\s*/(?:ObjStm|XRef)\\b");

    private static final Pattern DATA = Pattern.compile("stream\\r?\\n");
    private static final Pattern FLATE = Pattern.compile("/(?:FlateDecode|Fl)\\b");

    private InflatedStructure() {}

    static boolean isTooLarge(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        Matcher stream = STREAM.matcher(text);
        Matcher data = DATA.matcher(text);
        long total = 0;
        while (stream.find() && data.find(stream.end())) {
            int begin = Math.max(text.lastIndexOf(" obj", stream.start()), 0);
            // Packed more than once it could hide any size.
            if (FLATE.matcher(text.substring(begin, data.start())).results().count() > 1) {
                return true;
            }
            total += inflated(content, data.end(), LARGEST - total);
            if (total >= LARGEST) {
                return true;
            }
        }
        return false;
    }

    /** Up to the limit; damaged data counts as far as it can be unpacked. */
    private static long inflated(byte[] content, int from, long limit) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(content, from, content.length - from);
            byte[] piece = new byte[64 * 1024];
            long total = 0;
            int length;
            while (total < limit && (length = inflater.inflate(piece)) > 0) {
                total += length;
            }
            return total;
        } catch (DataFormatException _) {
            return 0;
        } finally {
            inflater.end();
        }
    }
}
