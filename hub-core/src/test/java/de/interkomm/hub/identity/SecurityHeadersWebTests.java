package de.interkomm.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.identity.Browser.Page;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** What protects visitors, on each kind of answer the hub gives and over real HTTP. */
@IdentityTest
class SecurityHeadersWebTests {

    @LocalServerPort int port;

    Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/sign-in/confirm?token=abc",
                "/roles",
                "/probe/public",
                "/probe/file",
                "/probe/own-file",
                "/probe/table",
                "/robots.txt",
                "/favicon.ico",
                "/shell/hub.css",
                "/shell/vendor/htmx.min.js",
                "/shell/mark.svg",
                "/api/probe",
                "/api/openapi.json",
                "/actuator/health"
            })
    void everyAnswerTellsTheBrowserWhatToRefrainFrom(String path) {
        Page page = browser.get(path);
        assertThat(page.status()).isIn(200, 410);
        assertProtected(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing-here",
                "/shell/nothing-here.css",
                "/networks/nowhere-net",
                "/networks/..%2f",
                "/sign-in;a=b",
                "/operator",
                "/probe/private",
                "/probe/failure",
                "/actuator/env",
                "/api/nothing-here",
                "/api/networks/nowhere-net",
                "/api/networks/..%2f",
                "/api/probe;a=b"
            })
    void soDoesEveryRefusal(String path) {
        Page page = browser.get(path);
        assertThat(page.status()).isNotEqualTo(200);
        assertProtected(page);
    }

    @Test
    void soDoesARefusalToWrite() {
        assertProtected(browser.post("/sign-in", Map.of()));
        assertProtected(browser.post("/api/probe", Map.of()));
    }

    @Test
    void soDoesARefusalOfWhatIsTooLarge() {
        assertThat(answerTo("POST /sign-in HTTP/1.1", "Content-Length: 50000000"))
                .startsWith("http/1.1 413")
                .contains("content-security-policy: default-src 'self'")
                .contains("x-content-type-options: nosniff")
                .contains("cache-control: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /?a={x} HTTP/1.1",
                "GET /sign-in?to=/\\evil HTTP/1.1",
                "GET /a|b HTTP/1.1",
                "GET /api/networks?a={x} HTTP/1.1"
            })
    void soDoesARefusalOfARequestLineThatMakesNoSense(String requestLine) {
        assertThat(answerTo(requestLine, "Accept: text/html"))
                .startsWith("http/1.1 400")
                .contains("content-security-policy: default-src 'self'")
                .contains("x-content-type-options: nosniff")
                .contains("content-type: text/html;charset=utf-8")
                .contains("cache-control: ");
    }

    @Test
    void theLanguageOfAPageIsNamedAsBrowsersKnowItWhicheverItsTone() {
        assertThat(browser.get("/networks/staff-net").header("Content-Language")).isEqualTo("de");
        assertThat(browser.get("/networks/village-net?lang=en").header("Content-Language"))
                .isEqualTo("en");
    }

    @Test
    void nobodyGetsToSeeWhatHeSent() {
        assertThat(answerTo("TRACE / HTTP/1.1", "X-Secret: abc"))
                .startsWith("http/1.1 4")
                .doesNotContain("x-secret");
    }

    private static void assertProtected(Page page) {
        assertThat(page.header("Content-Security-Policy"))
                .contains("frame-ancestors 'none'")
                .contains("base-uri 'none'")
                .doesNotContain("unsafe")
                .doesNotContain("*");
        assertThat(page.headers("Content-Security-Policy")).hasSize(1);
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Referrer-Policy")).isIn("same-origin", "no-referrer");
        assertThat(page.header("Permissions-Policy")).contains("camera=()");
        assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(page.headers("Server")).isEmpty();
        assertThat(page.headers("X-Powered-By")).isEmpty();
        assertThat(page.headers("Access-Control-Allow-Origin")).isEmpty();
        String type = page.header("Content-Type").toLowerCase(Locale.ROOT).replace(" ", "");
        if (type.startsWith("text/") || type.contains("xml")) {
            assertThat(type).endsWith(";charset=utf-8");
        } else if (!page.body().isEmpty()) {
            assertThat(type).isNotEmpty();
        }
    }

    /** Sends what a client would tidy up; answers in lower case, without the body. */
    private String answerTo(String requestLine, String header) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request =
                    requestLine
                            + "\r\nHost: hub.example\r\nConnection: close\r\n"
                            + header
                            + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.split("\r\n\r\n", 2)[0].toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
