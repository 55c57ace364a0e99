package de.interkomm.hub.audit;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.audit.Chain.Link;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.HexFormat;

class ChainTests {

    /** Computed apart from this code: trails that were kept once must verify for good. */
    @Test
    void anEntryWithoutFactsIsSealedAsBeforeThereWereAny() {
        assertThat(HexFormat.of().formatHex(link(null).hashAfter(Chain.START)))
                .isEqualTo("e894e9a2aa56f58fbfdbe9ed4ebbb36a7ef5d740b571c284a2566002391f70df");
    }

    @Test
    void factsAreSealedToo() {
        byte[] editor = link("EDITOR").hashAfter(Chain.START);
        assertThat(editor).isNotEqualTo(link("DEPUTY").hashAfter(Chain.START));
        assertThat(editor).isNotEqualTo(link(null).hashAfter(Chain.START));
    }

    private static Link link(@Nullable String facts) {
        return new Link(
                "rudi",
                1,
                Instant.parse("2026-05-04T10:15:30.123456789Z"),
                "0197c4f2-0000-7000-8000-000000000001",
                "COORDINATOR",
                "role.granted",
                "x",
                facts,
                Chain.detailsHash(
                        new byte[16], "Kora", "{\"role\":{\"before\":null,\"after\":\"EDITOR\"}}"));
    }
}
