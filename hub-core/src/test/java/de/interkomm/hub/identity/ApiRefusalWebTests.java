package de.interkomm.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;

/** What programs meet that ask the API wrongly, over real HTTP and through all filters. */
@IdentityTest
@ExtendWith(OutputCaptureExtension.class)
class ApiRefusalWebTests {

    private static final String PROBLEM = "content-type: application/problem+json";

    @LocalServerPort int port;

    @ParameterizedTest
    @CsvSource({
        "/api/nowhere, 404",
        "/api, 404",
        "/api/networks/nowhere-net, 404",
        "/api/networks/nowhere-net/members, 404",
        "/api/administrations/079999999999, 404",
        "/api/administrations/000000000000, 400",
        "/api/networks?page=x, 400"
    })
    void aProblemNamesThePathThatWasAskedForAndSpeaksGerman(String path, int status) {
        String answer = ask("GET", path, "Accept-Language: de");

        assertThat(answer).startsWith("http/1.1 " + status).contains(PROBLEM, "no-store");
        assertThat(answer)
                .contains("\"instance\":\"" + path.replaceFirst("\\?.*", "") + "\"")
                .doesNotContain("static resource", "/error", "not found", "failed to");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/administrations/000000000000|beginnt mit der nummer eines landes",
                "/api/administrations/000000000000/eligibility|beginnt mit der nummer eines landes",
                "/api/administrations?state=99|07 rheinland-pfalz",
                "/api/administrations?kind=CASTLE|association_of_municipalities",
                "/api/administrations?query=a%09b|ohne steuerzeichen",
                "/api/administrations?query=a%00b|ohne steuerzeichen",
                "/api/administrations?county=%00|fünf ziffern",
                "/api/administrations?state=%00|07 rheinland-pfalz",
                "/api/networks/village-net/eligible-administrations?county=%00|fünf ziffern",
                "/api/administrations?county=073335003000|als ganzer schlüssel zwölf",
                "/api/networks?page=x|ganze zahl",
                "/api/networks?page=-1|zählt ab 0",
                "/api/networks/village-net/members?size=101|zwischen 1 und 100"
            })
    void aWrongParameterIsExplained(String path, String explanation) {
        assertThat(ask("GET", path, "Accept-Language: de"))
                .startsWith("http/1.1 400")
                .contains(explanation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void whoeverWantsToWriteLearnsThatOnlyReadingIsPossible(String method) {
        assertThat(ask(method, "/api/networks", "Content-Length: 0"))
                .startsWith("http/1.1 405")
                .contains("allow: get, head, options", PROBLEM, "\"instance\":\"/api/networks\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/networks/..%2f", "/api/networks/%zz", "/api/%00"})
    void aPathThatCannotBeReadIsAProblemToo(String path) {
        assertThat(ask("GET", path, "Accept-Language: de"))
                .startsWith("http/1.1 400")
                .contains(PROBLEM, "anfrage nicht verstanden")
                .doesNotContain("<html");
    }

    @Test
    void outsideTheApiAPathThatCannotBeReadLeadsToAFriendlyPage() {
        assertThat(ask("GET", "/networks/..%2f", "Accept-Language: de"))
                .startsWith("http/1.1 400")
                .contains("diese anfrage verstehen wir nicht")
                .doesNotContain("tomcat");
    }

    @Test
    void anAddressBeyondAllLimitsLeadsToAFriendlyPageToo() {
        assertThat(ask("GET", "/directory?query=" + "x".repeat(45_000), "Accept-Language: de"))
                .startsWith("http/1.1 400")
                .contains("diese anfrage verstehen wir nicht")
                .doesNotContain("tomcat");
    }

    @Test
    void whoeverWantsAnotherFormatIsToldInAnAnswerNobodyKeeps() {
        assertThat(ask("GET", "/api/networks", "Accept: application/xml"))
                .startsWith("http/1.1 406")
                .contains("cache-control: no-store", PROBLEM)
                .doesNotContain("etag", "public");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/networks",
                "/api/networks/village-net",
                "/api/networks/village-net/members",
                "/api/networks/village-net/eligible-administrations",
                "/api/administrations?query=Essen",
                "/api/administrations/073335003000",
                "/api/administrations/073335003000/eligibility",
                "/api/openapi.json"
            })
    void whatIsPublicIsKeptAndAskedForAgainByItsEtag(String path) {
        String answer = ask("GET", path, "Accept-Language: de");

        assertThat(answer)
                .startsWith("http/1.1 200")
                .contains("cache-control: max-age=", "public", "content-type: application/json");
        String etag =
                answer.lines()
                        .filter(line -> line.startsWith("etag: "))
                        .findFirst()
                        .orElseThrow()
                        .substring("etag: ".length());
        assertThat(ask("GET", path, "If-None-Match: " + etag.replace("w/", "W/")))
                .startsWith("http/1.1 304");
        assertThat(ask("HEAD", path, "Accept-Language: de"))
                .startsWith("http/1.1 200")
                .contains("etag: " + etag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/administrations?query=%zz", "/api/networks?page=%", "/?lang=%zz"})
    void aParameterThatCannotBeReadIsRefusedAndNotNotedAsAFailure(
            String path, CapturedOutput output) {
        assertThat(ask("GET", path, "Accept-Language: de")).startsWith("http/1.1 400");

        assertThat(output.getAll()).doesNotContain("InvalidParameterException", "\tat ");
    }

    /** Sends the line as it is, where a client would tidy it up; answers in lower case. */
    private String ask(String method, String path, String header) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request =
                    method
                            + " "
                            + path
                            + " HTTP/1.1\r\nHost: hub.example\r\nConnection: close\r\n"
                            + header
                            + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .collect(Collectors.joining("\n"))
                    .toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
