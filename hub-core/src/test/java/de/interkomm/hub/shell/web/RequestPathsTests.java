package de.interkomm.hub.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import java.io.IOException;
import java.util.List;

class RequestPathsTests {

    @Test
    void anApplicantsUploadLeadsBackToTheApplication() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/error");
        request.setAttribute(
                RequestDispatcher.ERROR_REQUEST_URI, "/networks/rudi/applications/aB-_9/scan");

        assertThat(RequestedPath.backToForm(request))
                .isEqualTo("/networks/rudi/applications/aB-_9");
    }

    @Test
    void elsewhereTheBrowserSaysWhereItCameFrom() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/operator/register");
        assertThat(RequestedPath.backToForm(request)).isNull();
        request.addHeader("Referer", "http://localhost/operator/register");

        assertThat(RequestedPath.backToForm(request)).isEqualTo("/operator/register");
    }

    @Test
    void aSlashAtTheEndLeadsToThePage() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/networks/rudi/");
        request.setQueryString("page=2");

        MockHttpServletResponse response = filtered(request);

        assertThat(response.getStatus()).isEqualTo(301);
        assertThat(response.getHeader("Location")).isEqualTo("/networks/rudi?page=2");
    }

    @Test
    void programsAreLedToTheAddressWithoutASlashToo() throws Exception {
        for (String method : List.of("GET", "HEAD")) {
            MockHttpServletResponse response =
                    filtered(new MockHttpServletRequest(method, "/api/networks/"));

            assertThat(response.getStatus()).isEqualTo(301);
            assertThat(response.getHeader("Location")).isEqualTo("/api/networks");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/networks", "//evil.example/", "//evil.example/api/", "/a//b/"})
    void otherAddressesStayAsTheyAre(String path) throws Exception {
        assertThat(filtered(new MockHttpServletRequest("GET", path)).getStatus()).isEqualTo(200);
    }

    private static MockHttpServletResponse filtered(MockHttpServletRequest request)
            throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new TrailingSlashes().doFilter(request, response, new MockFilterChain());
        return response;
    }

    @Test
    void whatNobodySeesIsTakenOutOfWhatIsTyped() {
        assertThat(VisibleTextOnly.visible("Amt\u202egnp.\u2066\u200b\u0000\ufeff Ä\r\n\tok"))
                .isEqualTo("Amtgnp. Ä\r\n\tok");
    }
}
