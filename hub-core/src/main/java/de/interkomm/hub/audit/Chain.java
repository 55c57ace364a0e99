package de.interkomm.hub.audit;

import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * How one entry is tied to the one before it: SHA-256 over the earlier hash and all that the entry
 * says. Every field goes in with its length, so that nothing can move from one into the next; facts
 * go in last and only where there are some, so that entries from before there were any still fit.
 */
final class Chain {

    /** What the first entry is tied to. */
    static final byte[] START = new byte[32];

    private Chain() {}

    /**
     * @param at to the microsecond, which is what the database keeps
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Link(
            String chain,
            long number,
            Instant at,
            @Nullable String actor,
            @Nullable String role,
            String action,
            String object,
            @Nullable String facts,
            byte[] detailsHash) {

        Link {
            at = at.truncatedTo(ChronoUnit.MICROS);
        }

        byte[] hashAfter(byte[] previous) {
            List<byte[]> fields = new ArrayList<>();
            fields.add(previous);
            fields.add(text(chain));
            fields.add(text(Long.toString(number)));
            fields.add(text(at.toString()));
            fields.add(text(actor == null ? "" : actor));
            fields.add(text(role == null ? "" : role));
            fields.add(text(action));
            fields.add(text(object));
            fields.add(detailsHash);
            if (facts != null) {
                fields.add(text(facts));
            }
            return sha256(fields);
        }
    }

    /** The details stand behind a salt, so that what was erased cannot be guessed from its hash. */
    static byte[] detailsHash(byte[] salt, String label, String changes) {
        return sha256(List.of(salt, text(label), text(changes)));
    }

    private static byte[] text(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(List<byte[]> fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (byte[] field : fields) {
                out.writeInt(field.length);
                out.write(field);
            }
            return DigestUtils.sha256(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
