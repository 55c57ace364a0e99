package de.interkomm.hub.correspondence.internal;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.HorizontalMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The one font of letters: what it can show, and how wide. */
final class LetterFont {

    static final String FAMILY = "Liberation Sans";

    private static final double MILLIMETRES_PER_POINT = 25.4 / 72;

    private final byte[] file;
    private final CmapLookup glyphs;
    private final HorizontalMetricsTable metrics;
    private final int unitsPerEm;

    /** Liberation Sans (SIL Open Font License), which PDFBox brings along. */
    LetterFont() {
        try (InputStream resource =
                Objects.requireNonNull(
                        PDDocument.class.getResourceAsStream(
                                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))) {
            file = resource.readAllBytes();
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            glyphs = font.getUnicodeCmapLookup();
            metrics = font.getHorizontalMetrics();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream file() {
        return new ByteArrayInputStream(file);
    }

    boolean shows(int codePoint) {
        return glyphs.getGlyphId(codePoint) != 0;
    }

    /** In millimetres, at the size in points. */
    double width(String text, int size) {
        long units =
                text.codePoints()
                        .mapToLong(point -> metrics.getAdvanceWidth(glyphs.getGlyphId(point)))
                        .sum();
        return units * MILLIMETRES_PER_POINT * size / unitsPerEm;
    }
}
