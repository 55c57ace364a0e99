package de.interkomm.hub.transfer.internal;

import org.apache.commons.codec.digest.DigestUtils;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** An archive in memory, to look into and to tamper with. */
record Unpacked(Map<String, byte[]> entries) {

    static Unpacked of(byte[] archive) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Unpacked(entries);
    }

    String text(String name) {
        return new String(Objects.requireNonNull(entries.get(name), name), StandardCharsets.UTF_8);
    }

    Manifest manifest() {
        return Manifest.read(Objects.requireNonNull(entries.get(Manifest.NAME)));
    }

    /** The same with one entry more, or another in its place. */
    Unpacked with(String name, byte[] content) {
        Map<String, byte[]> changed = new LinkedHashMap<>(entries);
        changed.put(name, content);
        return new Unpacked(changed);
    }

    Unpacked without(String name) {
        Map<String, byte[]> changed = new LinkedHashMap<>(entries);
        changed.remove(name);
        return new Unpacked(changed);
    }

    /** As somebody would who knows how checksums are made. */
    Unpacked sealedWith(String name, UnaryOperator<String> edit) {
        return with(name, edit.apply(text(name)).getBytes(StandardCharsets.UTF_8))
                .sealed(UnaryOperator.identity(), UnaryOperator.identity());
    }

    Unpacked sealed(
            UnaryOperator<Manifest.Network> network, UnaryOperator<Manifest.Schema> schema) {
        Manifest before = manifest();
        List<Manifest.Entry> described =
                entries.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(Manifest.NAME))
                        .map(entry -> described(entry.getKey(), entry.getValue()))
                        .toList();
        return with(
                Manifest.NAME,
                Manifest.of(
                                network.apply(before.network()),
                                schema.apply(before.schema()),
                                before.exportedAt(),
                                described)
                        .json());
    }

    private static Manifest.Entry described(String name, byte[] content) {
        Long rows =
                name.endsWith(".jsonl")
                        ? new String(content, StandardCharsets.UTF_8).lines().count()
                        : null;
        return new Manifest.Entry(name, content.length, rows, DigestUtils.sha256Hex(content));
    }

    Path write(Path file) {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything but what is bound to differ: when it was written. */
    Map<String, String> contents() {
        Map<String, String> contents = new LinkedHashMap<>();
        entries.forEach(
                (name, content) -> {
                    if (!name.equals(Manifest.NAME)) {
                        contents.put(name, new String(content, StandardCharsets.ISO_8859_1));
                    }
                });
        return contents;
    }
}
