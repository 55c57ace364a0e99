package de.interkomm.hub.transfer.internal;

import de.interkomm.hub.tenancy.NetworkSchemas.Version;
import de.interkomm.hub.transfer.ArchiveProblem;

import org.apache.commons.codec.digest.DigestUtils;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** An archive somebody handed in. Nothing in it is believed before {@link #verify}. */
class Archive implements Closeable {

    private static final Pattern NAME =
            Pattern.compile(
                    "README\\.txt|manifest\\.json|persons\\.jsonl|roles\\.jsonl"
                            + "|(network|hub)/[a-z][a-z0-9_]{0,62}\\.jsonl"
                            + "|documents/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final int LARGEST_MANIFEST = 64 * 1024 * 1024;

    /** The bytes of a row, or of a file, have to fit into memory at once. */
    static final int LARGEST_PIECE = 32 * 1024 * 1024;

    /** Of an archive as a whole; what compresses better was made to. */
    private static final int BEST_COMPRESSION = 200;

    /** Whatever it was compressed to, this much does no harm. */
    private static final long HARMLESS = 64L * 1024 * 1024;

    /** More would not help whoever reads them. */
    private static final int MOST_PROBLEMS = 20;

    private final ZipFile zip;
    private final long size;
    private final Manifest manifest;
    private final Map<String, Manifest.Entry> promised = new HashMap<>();

    private Archive(ZipFile zip, long size, Manifest manifest) {
        this.zip = zip;
        this.size = size;
        this.manifest = manifest;
    }

    /**
     * @throws ArchiveRefused if it is no archive, or of a format unknown here
     */
    static Archive open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException _) {
            throw new ArchiveRefused("transfer.problem.no-archive");
        }
        try {
            return new Archive(zip, Files.size(file), Manifest.read(manifest(zip)));
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static byte[] manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new ArchiveRefused("transfer.problem.no-manifest");
        }
        try (InputStream content = zip.getInputStream(entry)) {
            byte[] bytes = content.readNBytes(LARGEST_MANIFEST + 1);
            if (bytes.length > LARGEST_MANIFEST) {
                throw new ArchiveRefused("transfer.problem.too-large", Manifest.NAME);
            }
            return bytes;
        } catch (ZipException _) {
            throw new ArchiveRefused("transfer.problem.manifest-changed");
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /**
     * Reads everything once and compares it with the manifest.
     *
     * @throws ArchiveRefused with everything that is wrong
     */
    void verify(Version here) throws IOException {
        Manifest.Schema schema = manifest.schema();
        if (!schema.hub().equals(here.hub()) || !schema.network().equals(here.network())) {
            throw new ArchiveRefused(
                    "transfer.problem.schema",
                    shortened(schema.hub()) + "/" + shortened(schema.network()),
                    shortened(here.hub()) + "/" + shortened(here.network()));
        }
        List<ArchiveProblem> problems = new ArrayList<>();
        compareNames(problems);
        refuseBombs();
        Iterator<Manifest.Entry> entries = manifest.entries().iterator();
        while (entries.hasNext() && problems.size() < MOST_PROBLEMS) {
            Manifest.Entry entry = entries.next();
            if (zip.getEntry(entry.name()) != null) {
                verify(entry, problems);
            }
        }
        if (!problems.isEmpty()) {
            throw new ArchiveRefused(problems.subList(0, Math.min(MOST_PROBLEMS, problems.size())));
        }
    }

    private static String shortened(String fingerprint) {
        return fingerprint.substring(0, Math.min(8, fingerprint.length()));
    }

    private void compareNames(List<ArchiveProblem> problems) {
        for (Manifest.Entry entry : manifest.entries()) {
            if (promised.put(entry.name(), entry) != null || entry.name().equals(Manifest.NAME)) {
                problems.add(ArchiveProblem.of("transfer.problem.twice", entry.name()));
            }
        }
        Set<String> found = new HashSet<>();
        zip.stream()
                .map(ZipEntry::getName)
                .forEach(
                        name -> {
                            if (!found.add(name)) {
                                problems.add(ArchiveProblem.of("transfer.problem.twice", name));
                            } else if (!NAME.matcher(name).matches()
                                    || !(promised.containsKey(name)
                                            || name.equals(Manifest.NAME))) {
                                problems.add(
                                        ArchiveProblem.of("transfer.problem.unexpected", name));
                            }
                        });
        promised.keySet().stream()
                .filter(name -> !found.contains(name))
                .sorted()
                .forEach(name -> problems.add(ArchiveProblem.of("transfer.problem.missing", name)));
    }

    private void refuseBombs() {
        long left = Math.max(HARMLESS, size * BEST_COMPRESSION);
        for (Manifest.Entry entry : manifest.entries()) {
            boolean isFile = entry.name().startsWith(CarriedTable.Files.FOLDER);
            if (entry.size() < 0
                    || entry.size() > left
                    || (isFile && entry.size() > LARGEST_PIECE)) {
                throw new ArchiveRefused("transfer.problem.too-large", entry.name());
            }
            left -= entry.size();
        }
    }

    private void verify(Manifest.Entry entry, List<ArchiveProblem> problems) throws IOException {
        ZipEntry zipped = Objects.requireNonNull(zip.getEntry(entry.name()));
        try (InputStream content = zip.getInputStream(zipped)) {
            MessageDigest digest = DigestUtils.getSha256Digest();
            byte[] buffer = new byte[64 * 1024];
            long size = 0;
            int read;
            // One byte more than promised is enough to know.
            while (size <= entry.size() && (read = content.read(buffer)) >= 0) {
                digest.update(buffer, 0, read);
                size += read;
            }
            if (size != entry.size()
                    || !HexFormat.of().formatHex(digest.digest()).equals(entry.sha256())) {
                problems.add(ArchiveProblem.of("transfer.problem.changed", entry.name()));
            }
        } catch (ZipException _) {
            problems.add(ArchiveProblem.of("transfer.problem.changed", entry.name()));
        }
    }

    /** The names of all tables below the folder. */
    Set<String> below(String folder) {
        Set<String> names = new HashSet<>();
        promised.keySet().stream().filter(name -> name.startsWith(folder)).forEach(names::add);
        return names;
    }

    /** How many rows the manifest promises. */
    long rows(String name) {
        Manifest.Entry entry = promised.get(name);
        Long rows = entry == null ? null : entry.rows();
        return rows == null ? -1 : rows;
    }

    /** Passes on one line after the other. */
    void lines(String name, Consumer<String> line) throws IOException {
        try (InputStream content = open(name)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] buffer = new byte[64 * 1024];
            int read;
            while ((read = content.read(buffer)) >= 0) {
                int start = 0;
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == '\n') {
                        bytes.write(buffer, start, i - start);
                        line.accept(bytes.toString(StandardCharsets.UTF_8));
                        bytes.reset();
                        start = i + 1;
                    }
                }
                bytes.write(buffer, start, read - start);
                if (bytes.size() > LARGEST_PIECE) {
                    throw new ArchiveRefused("transfer.problem.too-large", name);
                }
            }
            if (bytes.size() > 0) {
                throw new ArchiveRefused("transfer.problem.rows", name);
            }
        }
    }

    byte[] file(String name) throws IOException {
        try (InputStream content = open(name)) {
            return content.readNBytes(LARGEST_PIECE);
        }
    }

    private InputStream open(String name) throws IOException {
        ZipEntry entry = promised.containsKey(name) ? zip.getEntry(name) : null;
        if (entry == null) {
            throw new ArchiveRefused("transfer.problem.missing", name);
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
