package de.interkomm.hub.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubAddressTests {

    @Test
    void itTellsWhetherPeopleComeByHttps() {
        assertThat(new HubAddress("https://hub.example.org").isSecure()).isTrue();
        assertThat(new HubAddress("http://localhost:8080").isSecure()).isFalse();
    }

    @Test
    void linksBeginAtTheHub() {
        assertThat(new HubAddress("https://hub.example.org").link("/sign-in"))
                .isEqualTo("https://hub.example.org/sign-in");
    }

    @Test
    void theHubMayLieBelowAPath() {
        assertThat(new HubAddress("https://example.org/hub").link("/"))
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
        assertThatIllegalArgumentException().isThrownBy(() -> new HubAddress(baseUrl));
    }

    @Test
    void linksToElsewhereAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HubAddress("https://hub.example.org").link("evil.example"));
    }
}
