package de.interkomm.hub.transfer.internal;

import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes one entry after the other, and remembers what the manifest is to say of each. */
class ArchiveWriter {

    private final ZipOutputStream zip;
    private final List<Manifest.Entry> entries = new ArrayList<>();

    ArchiveWriter(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Writes a row a line. */
    void rows(String name, Consumer<Consumer<String>> rows) {
        long[] count = {0};
        Counted out = open(name);
        rows.accept(
                row -> {
                    out.line(row);
                    count[0]++;
                });
        close(name, out, count[0]);
    }

    /** Writes what is given piece by piece. */
    void file(String name, Consumer<Consumer<byte[]>> pieces) {
        Counted out = open(name);
        pieces.accept(out::piece);
        close(name, out, null);
    }

    private Counted open(String name) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            return new Counted(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void close(String name, Counted out, @Nullable Long rows) {
        try {
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        entries.add(new Manifest.Entry(name, out.size, rows, out.sha256()));
    }

    List<Manifest.Entry> entries() {
        return entries;
    }

    /** Nothing comes after the manifest. */
    void finish(Manifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(manifest.json());
        zip.closeEntry();
        zip.finish();
    }

    private static final class Counted extends FilterOutputStream {

        private final MessageDigest digest = DigestUtils.getSha256Digest();
        private long size;

        Counted(OutputStream out) {
            super(out);
        }

        void line(String text) {
            piece((text + "\n").getBytes(StandardCharsets.UTF_8));
        }

        void piece(byte[] bytes) {
            try {
                out.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            digest.update(bytes);
            size += bytes.length;
        }

        String sha256() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
