package de.interkomm.hub.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.function.UnaryOperator;

class HubAddressTests {

    @Test
    void itTellsWhetherPeopleComeByHttps() {
        assertThat(new HubAddress("https://hub.example.org", UnaryOperator.identity()).isSecure())
                .isTrue();
        assertThat(new HubAddress("http://localhost:8080", UnaryOperator.identity()).isSecure())
                .isFalse();
    }

    @Test
    void linksBeginAtTheHub() {
        assertThat(
                        new HubAddress("https://hub.example.org", UnaryOperator.identity())
                                .link("/sign-in"))
                .isEqualTo("https://hub.example.org/sign-in");
    }

    @Test
    void theHubMayLieBelowAPath() {
        assertThat(new HubAddress("https://example.org/hub", UnaryOperator.identity()).link("/"))
                .isEqualTo("https://example.org/hub/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hub.example.org",
                "ftp://example.org",
                "https://example.org/",
                "https://a b"
            })
    void anAddressThatWouldMakeBrokenLinksIsRefused(String baseUrl) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HubAddress(baseUrl, UnaryOperator.identity()));
    }

    @Test
    void linksToElsewhereAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new HubAddress("https://hub.example.org", UnaryOperator.identity())
                                        .link("evil.example"));
    }
}
