package de.interkomm.hub.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.shell.HubAddress;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import java.util.function.UnaryOperator;

class SafeHeadersTests {

    private static final String HSTS = "Strict-Transport-Security";

    @Test
    void aHubReachedByHttpsInsistsOnItForAYearAlsoWhenAProxyEndsIt() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSecure(false);
        assertThat(answerOf("https://hub.example.org", request).getHeader(HSTS))
                .isEqualTo("max-age=31536000 ; includeSubDomains");
    }

    @Test
    void aHubWithoutHttpsDoesNot() {
        assertThat(answerOf("http://localhost:8080", new MockHttpServletRequest()).getHeader(HSTS))
                .isNull();
    }

    @Test
    void aSecretLinkIsNamedToNobody() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setQueryString("token=abc");
        assertThat(answerOf("https://hub.example.org", request).getHeaders("Referrer-Policy"))
                .containsExactly("no-referrer");
    }

    private static MockHttpServletResponse answerOf(String hub, MockHttpServletRequest request) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        SafeHeaders.writers(new HubAddress(hub, UnaryOperator.identity()))
                .forEach(writer -> writer.writeHeaders(request, response));
        return response;
    }
}
