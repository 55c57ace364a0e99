package de.interkomm.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.identity.Browser.Page;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Forms whose token the visitor's browser does not vouch for any more. */
@IdentityTest
class StaleFormWebTests {

    private static final String JOIN = "/networks/village-net/join";
    private static final String MESSAGE = "<script>alert(1)</script>\r\nZweite Zeile & \"Schluss\"";
    private static final String[] FROM_HERE = {"Sec-Fetch-Site", "same-origin"};

    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(port);
        // All tests come from one address, which may ask for a limited number of links.
        jdbc.sql("delete from hub.rate_limit").update();
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void whatWasTypedComesBackAndCanBeSentAgain() {
        Page form = browser.get(JOIN);
        Map<String, String> typed = typed();
        String token =
                form.document().expectFirst("form[action=" + JOIN + "] input[name=_csrf]").val();
        typed.put("_csrf", token);
        browser.forgetCookies();

        Page stale = browser.post(JOIN, typed, FROM_HERE);

        assertThat(stale.status()).isEqualTo(403);
        assertThat(stale.header("Cache-Control")).contains("no-store");
        assertThat(stale.heading())
                .isEqualTo("Ihre Sitzung war abgelaufen – hier ist, was Sie geschrieben haben");
        assertThat(stale.document().select("main label").eachText()).contains("Name", "Nachricht");
        assertThat(stale.document().select("input[name=name]").val()).isEqualTo("Anna Muster");
        assertThat(stale.document().select("input[name=name]").hasAttr("readonly")).isFalse();
        assertThat(stale.document().select("main input[readonly]").eachAttr("value"))
                .anyMatch(value -> value.startsWith("Verbandsgemeinde Göllheim"))
                .doesNotContain("073335003000");
        assertThat(stale.document().select("input[name=administration]").attr("type"))
                .isEqualTo("hidden");
        assertThat(stale.document().expectFirst("textarea[name=message]").wholeText())
                .isEqualToNormalizingNewlines(MESSAGE);
        assertThat(stale.body()).doesNotContain("<script>alert", token);
        assertThat(stale.document().select("main button")).hasSize(1);

        Page sent = browser.submit(stale, JOIN, Map.of());

        assertThat(sent.status()).isEqualTo(302);
        assertThat(sent.location()).isEqualTo(JOIN + "/sent");
    }

    @Test
    void anOlderBrowserSaysFromWhichAddressAFormComes() {
        assertThat(browser.post(JOIN, typed(), "Origin", "http://localhost:8080").body())
                .contains("Anna Muster");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, none",
        "Origin, https://evil.example",
        "Origin, null",
        "X-Nothing, said",
    })
    void whatAnotherSiteSendsIsNeverShown(String header, String value) {
        Page refused = browser.post(JOIN, typed(), header, value);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.heading()).isEqualTo("Diese Seite war nicht mehr aktuell");
        assertThat(refused.body()).doesNotContain("Anna Muster");
    }

    @Test
    void anotherSiteCannotPretendByItsAddressAlone() {
        Page refused =
                browser.post(
                        JOIN,
                        typed(),
                        "Sec-Fetch-Site",
                        "cross-site",
                        "Origin",
                        "http://localhost:8080");

        assertThat(refused.body()).doesNotContain("Anna Muster");
    }

    @Test
    void secretsAreNotShownAndWithoutThemNothingIsSentAgain() {
        Map<String, String> typed = typed();
        typed.put("token", "abc-one-two");
        typed.put("clientSecret", "abc-three-four");
        typed.put("newPassword", "abc-five-six");

        Page stale = browser.post(JOIN, typed, FROM_HERE);

        assertThat(stale.body()).contains("Anna Muster").doesNotContain("abc-");
        assertThat(stale.document().select("main button")).isEmpty();
    }

    @Test
    void whatNobodyCanHaveTypedIsNotSentBack() {
        Map<String, String> typed = typed();
        typed.put("message", "x".repeat(200_000));

        Page stale = browser.post(JOIN, typed, FROM_HERE);

        assertThat(stale.status()).isEqualTo(403);
        assertThat(stale.body()).doesNotContain("Anna Muster");
    }

    @Test
    void whoeverIsNoLongerSignedInIsToldToDoThatFirst() {
        String note = "/networks/village-net/coordination/applications/x/notes?a=b";

        Page stale = browser.post(note, Map.of("note", "Rückruf", "a", "c"), FROM_HERE);

        assertThat(stale.status()).isEqualTo(403);
        assertThat(stale.document().select("main .kern-alert").text())
                .contains("Melden Sie sich zuerst an");
        assertThat(stale.document().select("main a[href=/sign-in]").attr("target"))
                .isEqualTo("_blank");
        assertThat(stale.document().select("main form").attr("action")).isEqualTo(note);
        assertThat(stale.document().select("main input[type=text]").eachAttr("value"))
                .containsExactlyInAnyOrder("Rückruf", "c");
        assertThat(browser.post(JOIN, typed(), FROM_HERE).document().select(".kern-alert"))
                .isEmpty();
    }

    @Test
    void filesAreToBeChosenAgain() throws Exception {
        String body =
                """
                --limit\r
                Content-Disposition: form-data; name="note"\r
                \r
                Unterschrieben\r
                --limit\r
                Content-Disposition: form-data; name="scan"; filename="a.pdf"\r
                Content-Type: application/pdf\r
                \r
                %PDF-secret\r
                --limit--\r
                """;
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + JOIN))
                        .header("Accept-Language", "de")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Content-Type", "multipart/form-data; boundary=limit")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            Page stale = new Page(http.send(request, HttpResponse.BodyHandlers.ofString()));

            assertThat(stale.status()).isEqualTo(403);
            assertThat(stale.document().select("main").text())
                    .contains("Dateien konnten wir nicht behalten");
            assertThat(
                            stale.document()
                                    .select("form[enctype=multipart/form-data] input[type=file]"))
                    .extracting(input -> input.attr("name"))
                    .containsExactly("scan");
            assertThat(stale.document().select("input[name=note]").val())
                    .isEqualTo("Unterschrieben");
            assertThat(stale.body()).doesNotContain("%PDF");
        }
    }

    @Test
    void everyFieldForAFileHasALabelInWords() throws Exception {
        for (String field : List.of("scan", "attachment", "file")) {
            String body =
                    "--limit\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"a.pdf\"\r\n\r\n%%PDF\r\n--limit--\r\n"
                            .formatted(field);
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + JOIN))
                            .header("Accept-Language", "de")
                            .header("Sec-Fetch-Site", "same-origin")
                            .header("Content-Type", "multipart/form-data; boundary=limit")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build();
            try (HttpClient http = HttpClient.newHttpClient()) {
                Page stale = new Page(http.send(request, HttpResponse.BodyHandlers.ofString()));

                assertThat(stale.document().select("main label").eachText())
                        .hasSize(1)
                        .doesNotContain(field);
            }
        }
    }

    @Test
    void itStandsInTheFrameOfTheNetworkAndSpeaksLikeIt() {
        Page stale = browser.post("/networks/town-net/join", typed(), FROM_HERE);

        assertThat(stale.document().expectFirst("html").attr("data-network")).isEqualTo("town-net");
        assertThat(stale.heading())
                .isEqualTo("Deine Sitzung war abgelaufen – hier ist, was du geschrieben hast");
    }

    @Test
    void thePageAloneShowsNothing() {
        Page page = browser.get("/stale-page?name=Anna+Muster");

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body()).doesNotContain("Anna Muster");
    }

    private static Map<String, String> typed() {
        Map<String, String> typed = new HashMap<>();
        typed.put("administration", "073335003000");
        typed.put("administrationQuery", "Göllheim");
        typed.put("name", "Anna Muster");
        typed.put("office", "Bürgermeisterin");
        typed.put("mailbox", "anna." + UUID.randomUUID() + "@vg-goellheim.de");
        typed.put("message", MESSAGE);
        return typed;
    }
}
