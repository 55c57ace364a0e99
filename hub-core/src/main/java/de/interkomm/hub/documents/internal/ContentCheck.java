package de.interkomm.hub.documents.internal;

import de.interkomm.hub.documents.AcceptedType;
import de.interkomm.hub.documents.Refusal;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds out what a file is by looking at its bytes. A file that two programs would take for two
 * different things is refused, for one of them would be fooled.
 */
@Component
class ContentCheck {

    /** Readers look for a PDF's first line in this many bytes (ISO 32000-1, Annex H.3.4.1). */
    private static final int HEAD = 1024;

    /** The record at the end of a ZIP file, and with the longest comment that may follow. */
    private static final int ZIP_END = 22;

    private static final int ZIP_END_WITH_COMMENT = ZIP_END + 0xFFFF;

    private static final byte[] PDF = ascii("%PDF-");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] ZIP_END_SIGNATURE = {'P', 'K', 5, 6};
    private static final byte[] ZIP_DIRECTORY_SIGNATURE = {'P', 'K', 1, 2};

    private static final List<byte[]> PROGRAMS =
            List.of(
                    ascii("MZ"),
                    new byte[] {0x7F, 'E', 'L', 'F'},
                    new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE},
                    new byte[] {(byte) 0xFE, (byte) 0xED, (byte) 0xFA},
                    new byte[] {(byte) 0xCF, (byte) 0xFA, (byte) 0xED, (byte) 0xFE},
                    ascii("#!"),
                    ascii("PK"),
                    ascii("@echo"));

    private static final List<String> MARKUP =
            List.of("<html", "<!doctype", "<script", "<svg", "<iframe", "<body", "<?php");

    /**
     * Before a PDF's first line some scanners leave a line for the printer, or nothing sensible.
     */
    private static final Set<String> HARMLESS_BEFORE_PDF =
            Set.of("application/pdf", "application/octet-stream", "text/plain");

    private final Opening opening = new Opening();

    /** What the file is, or why it is refused. */
    sealed interface Verdict {

        record Accepted(AcceptedType type) implements Verdict {}

        record Refused(Refusal reason) implements Verdict {}
    }

    Verdict judge(String fileName, byte[] content, Set<AcceptedType> accepted) {
        Set<AcceptedType> resembled = resembled(content);
        if (resembled.isEmpty()) {
            return refused(claimsAny(fileName) ? Refusal.DISGUISED : Refusal.TYPE_NOT_ACCEPTED);
        }
        AcceptedType type = resembled.iterator().next();
        if (resembled.size() > 1 || isSomethingElseToo(content, type)) {
            return refused(Refusal.DISGUISED);
        }
        if (!accepted.contains(type)) {
            return refused(Refusal.TYPE_NOT_ACCEPTED);
        }
        return opening.flaw(type, content)
                .map(ContentCheck::refused)
                .orElseGet(() -> new Verdict.Accepted(type));
    }

    private static Verdict refused(Refusal reason) {
        return new Verdict.Refused(reason);
    }

    private static Set<AcceptedType> resembled(byte[] content) {
        Set<AcceptedType> types = EnumSet.noneOf(AcceptedType.class);
        if (indexOf(content, PDF, 0, HEAD) >= 0) {
            types.add(AcceptedType.PDF);
        }
        if (startsWith(content, PNG)) {
            types.add(AcceptedType.PNG);
        }
        if (startsWith(content, JPEG)) {
            types.add(AcceptedType.JPEG);
        }
        return types;
    }

    private static boolean isSomethingElseToo(byte[] content, AcceptedType type) {
        return !agrees(detected(content), type)
                || PROGRAMS.stream().anyMatch(program -> startsWith(content, program))
                || hasMarkup(content)
                || endsLikeZip(content);
    }

    private static boolean agrees(String detected, AcceptedType type) {
        return type == AcceptedType.PDF
                ? HARMLESS_BEFORE_PDF.contains(detected)
                : type.mediaType().equals(detected);
    }

    private static String detected(byte[] content) {
        try {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(new ByteArrayInputStream(content), new Metadata())
                    .getBaseType()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasMarkup(byte[] content) {
        int length = Math.min(content.length, HEAD);
        String head =
                new String(content, 0, length, StandardCharsets.ISO_8859_1)
                        .toLowerCase(Locale.ROOT);
        return MARKUP.stream().anyMatch(head::contains);
    }

    /**
     * ZIP files are read from their end, so whatever stands before does not matter to them. Only an
     * end that points at a real directory counts: the signature alone may occur by chance.
     */
    private static boolean endsLikeZip(byte[] content) {
        int from = Math.max(0, content.length - ZIP_END_WITH_COMMENT);
        int end = indexOf(content, ZIP_END_SIGNATURE, from, content.length);
        while (end >= 0 && end + ZIP_END <= content.length) {
            long directory = end - sizeOfZipDirectory(content, end);
            if (directory >= 0 && startsWith(content, ZIP_DIRECTORY_SIGNATURE, (int) directory)) {
                return true;
            }
            end = indexOf(content, ZIP_END_SIGNATURE, end + 1, content.length);
        }
        return false;
    }

    private static long sizeOfZipDirectory(byte[] content, int end) {
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        return Integer.toUnsignedLong(bytes.getInt(end + 12));
    }

    private static boolean claimsAny(String fileName) {
        return Arrays.stream(AcceptedType.values())
                .anyMatch(type -> FileName.claims(fileName, type));
    }

    private static boolean startsWith(byte[] content, byte[] signature) {
        return startsWith(content, signature, 0);
    }

    private static boolean startsWith(byte[] content, byte[] signature, int at) {
        return content.length - at >= signature.length
                && Arrays.equals(
                        content, at, at + signature.length, signature, 0, signature.length);
    }

    private static int indexOf(byte[] content, byte[] signature, int from, int to) {
        for (int at = from; at < Math.min(to, content.length); at++) {
            if (startsWith(content, signature, at)) {
                return at;
            }
        }
        return -1;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
