package de.interkomm.hub.documents.internal;

import de.interkomm.hub.documents.AcceptedType;
import de.interkomm.hub.documents.Refusal;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Opens a file as whoever reads it later will, so that a damaged one is noticed now. */
final class Opening {

    /** A page of A3 at 600 dots per inch has 70 million. */
    private static final long MOST_DOTS = 100_000_000L;

    /** Readers look for a PDF's last line in this many bytes (ISO 32000-1, Annex H.3.4.4). */
    private static final int TAIL = 1024;

    /** What keeps the file from being read; nothing if it can be. */
    Optional<Refusal> flaw(AcceptedType type, byte[] content) {
        return switch (type) {
            case PDF -> flawOfPdf(content);
            case PNG -> flawOfPicture("png", content);
            case JPEG -> flawOfPicture("jpeg", content);
        };
    }

    private static Optional<Refusal> flawOfPdf(byte[] content) {
        if (!tail(content).contains("%%EOF")) {
            // Cut off: what is missing could be repaired only by leaving it out.
            return Optional.of(Refusal.BROKEN);
        }
        if (InflatedStructure.isTooLarge(content)) {
            return Optional.of(Refusal.BROKEN);
        }
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.isEncrypted()) {
                return Optional.of(Refusal.ENCRYPTED);
            }
            return document.getNumberOfPages() > 0 ? Optional.empty() : Optional.of(Refusal.BROKEN);
        } catch (InvalidPasswordException _) {
            return Optional.of(Refusal.ENCRYPTED);
        } catch (IOException | RuntimeException _) {
            // The parser answers some damage with whatever its own structures throw.
            return Optional.of(Refusal.BROKEN);
        }
    }

    private static String tail(byte[] content) {
        int length = Math.min(content.length, TAIL);
        return new String(content, content.length - length, length, StandardCharsets.ISO_8859_1);
    }

    /** Its head only: dots by the million do not fit into memory. */
    private static Optional<Refusal> flawOfPicture(String format, byte[] content) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        try (ImageInputStream input =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(input, true, true);
            long dots = (long) reader.getWidth(0) * reader.getHeight(0);
            return dots > MOST_DOTS ? Optional.of(Refusal.TOO_MANY_DOTS) : Optional.empty();
        } catch (IOException | RuntimeException _) {
            return Optional.of(Refusal.BROKEN);
        } finally {
            reader.dispose();
        }
    }
}
