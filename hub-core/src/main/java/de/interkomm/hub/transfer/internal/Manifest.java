package de.interkomm.hub.transfer.internal;

import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What an archive says of itself and of everything in it.
 *
 * @param format of the archive, {@link #FORMAT} now
 * @param schema which rows are to be expected
 * @param sha256 of this manifest as compact JSON with nothing here
 */
record Manifest(
        int format,
        Network network,
        Schema schema,
        Instant exportedAt,
        List<Entry> entries,
        String sha256) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    Manifest {
        entries = List.copyOf(entries);
        Objects.requireNonNull(network);
        Objects.requireNonNull(schema);
        Objects.requireNonNull(exportedAt);
        Objects.requireNonNull(sha256);
    }

    static Manifest of(Network network, Schema schema, Instant exportedAt, List<Entry> entries) {
        return new Manifest(FORMAT, network, schema, exportedAt, entries, "").sealed();
    }

    private Manifest sealed() {
        return new Manifest(format, network, schema, exportedAt, entries, checksum());
    }

    private String checksum() {
        return DigestUtils.sha256Hex(
                JSON.writeValueAsBytes(
                        new Manifest(format, network, schema, exportedAt, entries, "")));
    }

    byte[] json() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    /** Reads the format first: all else may look different in another. */
    static Manifest read(byte[] json) {
        try {
            int format = JSON.readTree(json).path("format").asInt(0);
            if (format != FORMAT) {
                throw new ArchiveRefused(
                        "transfer.problem.format",
                        Integer.toString(format),
                        Integer.toString(FORMAT));
            }
            Manifest manifest = JSON.readValue(json, Manifest.class);
            if (!manifest.sha256().equals(manifest.checksum())) {
                throw new ArchiveRefused("transfer.problem.manifest-changed");
            }
            return manifest;
        } catch (JacksonException e) {
            throw new ArchiveRefused("transfer.problem.manifest-changed");
        }
    }

    /**
     * @param kind {@code CODED} or {@code DECLARED}
     * @param address by which it went
     * @param formerAddresses by which it went before
     */
    record Network(
            String id,
            String kind,
            String state,
            String name,
            String address,
            List<String> formerAddresses) {

        Network {
            formerAddresses = List.copyOf(formerAddresses);
            Objects.requireNonNull(id);
            Objects.requireNonNull(kind);
            Objects.requireNonNull(state);
            Objects.requireNonNull(name);
            Objects.requireNonNull(address);
        }
    }

    /** Fingerprints of the schemas the rows were taken from. */
    record Schema(String hub, String network) {

        Schema {
            Objects.requireNonNull(hub);
            Objects.requireNonNull(network);
        }
    }

    /**
     * @param size in bytes, before compression
     * @param rows {@code null} for what is no table
     */
    record Entry(String name, long size, @Nullable Long rows, String sha256) {

        Entry {
            Objects.requireNonNull(name);
            Objects.requireNonNull(sha256);
        }
    }
}
