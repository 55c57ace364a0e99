package de.interkomm.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/operator", "/networks/rudi/coordination?page=2&sort=name,asc"})
    void aPageOfTheHubIsKept(String asked) {
        assertThat(ReturnPath.of(asked).value()).isEqualTo(asked);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "operator",
                "https://evil.example",
                "//evil.example",
                "/a//evil.example",
                "/\\evil.example",
                "/\t/evil.example",
                "/ä",
                "/{evil}",
                "/a\r\nSet-Cookie: x=y",
                "/sign-in",
                "/sign-in?to=/operator",
                "/sign-in/confirm?token=x",
                "/sign-out"
            })
    void anythingElseLeadsHome(String asked) {
        assertThat(ReturnPath.of(asked)).isEqualTo(ReturnPath.HOME);
    }

    @Test
    void aVeryLongOneLeadsHome() {
        assertThat(ReturnPath.of("/" + "a".repeat(500))).isEqualTo(ReturnPath.HOME);
    }

    @Test
    void travelsInAddressesUnlessItIsHome() {
        assertThat(ReturnPath.of("/a?b=c&d").appendedTo("/sign-in"))
                .isEqualTo("/sign-in?to=%2Fa%3Fb%3Dc%26d");
        assertThat(ReturnPath.of("/a").appendedTo("/x?token=t")).isEqualTo("/x?token=t&to=%2Fa");
        assertThat(ReturnPath.HOME.appendedTo("/sign-in")).isEqualTo("/sign-in");
    }
}
