package de.interkomm.hub.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkIdTests {

    @ParameterizedTest
    @ValueSource(strings = {"rudi", "digitale-doerfer", "x1", "a-1-b"})
    void aNameIsReadAndWrittenTheSame(String name) {
        assertThat(NetworkId.parse(name))
                .hasValueSatisfying(id -> assertThat(id).hasToString(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "1a",
                "-ab",
                "ab-",
                "a--b",
                "Rudi",
                "rudi ",
                "rü",
                "a_b",
                "a.b",
                "..",
                "rudi\n",
                "net_x;drop"
            })
    void whatIsNoNameIsRefused(String text) {
        assertThat(NetworkId.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new NetworkId(text));
    }

    @Test
    void fortyCharactersAreTheMost() {
        String longest = "a" + "-b".repeat(19) + "c";
        assertThat(longest).hasSize(40);
        assertThat(NetworkId.parse(longest)).isPresent();
        assertThat(NetworkId.parse(longest + "d")).isEmpty();
    }

    /** PostgreSQL cuts longer names off without a word, and two networks would share a schema. */
    @Test
    void theLongestNameStillFitsAnIdentifierOfTheDatabase() {
        assertThat(new NetworkId("a" + "b".repeat(39)).schema()).hasSizeLessThanOrEqualTo(63);
        assertThat(NetworkId.parse("a" + "-b".repeat(39))).isEmpty();
    }
}
