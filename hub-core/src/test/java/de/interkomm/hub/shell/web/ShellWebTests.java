package de.interkomm.hub.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

@SpringBootTest(
        classes = Showcase.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ShellWebTests {

    @LocalServerPort int port;

    // ---- the frame

    @Test
    void aHubPageStandsInTheHubsFrame() {
        Document page = page("/showcase");

        assertThat(page.title()).isEqualTo("Schaukasten – Interkomm");
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo("de");
        assertThat(page.expectFirst("html").hasAttr("data-network")).isFalse();
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.select(".hub-footer__links a").eachAttr("href"))
                .containsExactly("/imprint", "/privacy", "/accessibility");
    }

    @Test
    void aNetworksPageCarriesItsNameAndItsOwnLegalPages() {
        Document page = page("/networks/digitale-doerfer/showcase");

        assertThat(page.title())
                .isEqualTo("Schaukasten – Netzwerk Digitale Dörfer Rheinland-Pfalz");
        assertThat(page.expectFirst("html").attr("data-network")).isEqualTo("digitale-doerfer");
        assertThat(page.expectFirst(".hub-brand").attr("href"))
                .isEqualTo("/networks/digitale-doerfer");
        assertThat(page.select(".hub-footer__links a").eachAttr("href"))
                .contains("/networks/digitale-doerfer/imprint");
    }

    @Test
    void theNavigationIsInOrderAndMarksWhereOneIs() {
        Document page = page("/showcase");

        Element wide = page.expectFirst(".hub-nav--wide");
        assertThat(wide.select("a").eachAttr("href")).containsExactly("/showcase", "/eligibility");
        assertThat(wide.select("a[aria-current=page]").eachAttr("href"))
                .containsExactly("/showcase");
    }

    @Test
    void anUploadBeyondAllLimitsIsToldToBeTooLarge() {
        String head =
                "--limit\r\nContent-Disposition: form-data; name=\"scan\"; filename=\"x.pdf\""
                        + "\r\n\r\n";
        byte[] body = Arrays.copyOf(head.getBytes(StandardCharsets.US_ASCII), 50 * 1024 * 1024);

        HttpResponse<String> response =
                send(
                        request("/showcase")
                                .header("Referer", "http://localhost:" + port + "/showcase?page=2")
                                .header("Content-Type", "multipart/form-data; boundary=limit")
                                .POST(BodyPublishers.ofByteArray(body)));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(Jsoup.parse(response.body()).select("h1").text())
                .isEqualTo("Diese Datei ist zu groß");
        assertThat(Jsoup.parse(response.body()).text()).contains("bis 15 MB");
        assertThat(Jsoup.parse(response.body()).select("main a[href=/showcase?page=2]")).hasSize(1);
    }

    @Test
    void tenThousandCharactersTypedIntoASearchReachThePage() {
        HttpResponse<String> response = send(request("/showcase?query=" + "x".repeat(10_000)));

        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void anErrorPageNeverLeadsToAnotherSite() {
        HttpResponse<String> response =
                send(
                        request("/showcase")
                                .header("Referer", "http://evil.example/showcase")
                                .header("Content-Type", "multipart/form-data; boundary=limit")
                                .POST(BodyPublishers.ofByteArray(new byte[22 * 1024 * 1024])));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).doesNotContain("evil.example");
        assertThat(Jsoup.parse(response.body()).text()).doesNotContain("Zurück zum Formular");
    }

    @Test
    void searchEnginesAreKeptOutOfWhatIsPrivate() {
        HttpResponse<String> robots = send(request("/robots.txt"));

        assertThat(robots.statusCode()).isEqualTo(200);
        assertThat(robots.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(robots.body())
                .contains("Disallow: /operator", "Disallow: /networks/*/coordination");
    }

    @Test
    void browsersFindAnIcon() {
        HttpResponse<String> icon = send(request("/favicon.ico"));

        assertThat(icon.statusCode()).isEqualTo(200);
        assertThat(icon.headers().firstValue("Content-Type"))
                .hasValue("image/svg+xml;charset=UTF-8");
        assertThat(page("/showcase").select("link[rel=icon][type=image/svg+xml]")).hasSize(1);
    }

    @Test
    void whoeverHasSignedInSeesTheirNameAndSignsOutByAForm() {
        String credentials = "Dr. Annegret Mustermann-Beispielhausen:secret";
        HttpResponse<String> response =
                send(
                        request("/showcase")
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString(
                                                                credentials.getBytes(
                                                                        StandardCharsets.UTF_8))));

        Document page = Jsoup.parse(response.body());
        Element signOut = page.expectFirst("form[action=/sign-out]");
        assertThat(signOut.attr("method")).isEqualTo("post");
        assertThat(signOut.text()).contains("Dr. Annegret Mustermann-Beispielhausen");
        assertThat(signOut.select("input[name=_csrf]")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/shell/hub.css", "/shell/vendor/kern.min.css", "/shell/vendor/htmx.min.js"})
    void whatPagesAreMadeOfIsServed(String address) {
        assertThat(send(request(address)).statusCode()).isEqualTo(200);
    }

    @Test
    void stylesAndScriptsAreAddressedByTheirContentSoThatTheyCanBeCachedForever() {
        assertThat(page("/showcase").select("link[rel=stylesheet]").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> href.matches("/.*-[0-9a-f]{32}\\.css"));
    }

    // ---- language and tone

    @ParameterizedTest
    @CsvSource({
        "/showcase, de",
        "/showcase?lang=en, en",
        "/networks/rudi/showcase, de",
        "/networks/rudi/showcase?lang=en, en"
    })
    void theLangAttributeKnowsNoTone(String address, String lang) {
        assertThat(page(address).expectFirst("html").attr("lang")).isEqualTo(lang);
    }

    @Test
    void theLanguageSwitchKeepsThePage() {
        Document page = page("/showcase?page=2&lang=de");

        assertThat(page.expectFirst(".hub-languages a[lang=en]").attr("href"))
                .isEqualTo("/showcase?page=2&lang=en");
        assertThat(page.expectFirst(".hub-languages a[aria-current]").attr("lang")).isEqualTo("de");
    }

    @Test
    void theChosenLanguageIsRemembered() {
        HttpResponse<String> chosen = send(request("/showcase?lang=en"));

        assertThat(chosen.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("language=en; Path=/;"));
        Document next =
                Jsoup.parse(
                        send(request("/showcase")
                                        .header("Cookie", "language=en")
                                        .header("Accept-Language", "de"))
                                .body());
        assertThat(next.expectFirst("html").attr("lang")).isEqualTo("en");
    }

    // ---- pages that failed

    @ParameterizedTest
    @CsvSource({
        "/missing, 404, Diese Seite gibt es nicht",
        "/nowhere, 404, Diese Seite gibt es nicht",
        "/broken, 500, Das hätte nicht passieren dürfen",
        "/networks/readi/coordination/x, 401, ",
        "/networks/readi/closed, 503, Gerade nicht erreichbar",
        "/showcase?page=one, 400, Diese Anfrage verstehen wir nicht",
        "/error, 404, Diese Seite gibt es nicht"
    })
    void whoeverGetsLostIsToldWhatToDo(String address, int status, String title) {
        HttpResponse<String> response = send(request(address));

        assertThat(response.statusCode()).isEqualTo(status);
        if (title != null) {
            assertThat(response.headers().firstValue("Content-Type"))
                    .hasValue("text/html;charset=UTF-8");
            Document page = Jsoup.parse(response.body());
            assertThat(page.expectFirst("h1").text()).isEqualTo(title);
            assertThat(page.select("main .kern-btn")).isNotEmpty();
            assertThat(response.body()).doesNotContain("secret inside", "Exception");
        }
    }

    @Test
    void anErrorPageOfANetworkStandsInItsFrameAndSpeaksInItsTone() {
        Document page = page("/networks/rudi/nowhere");

        assertThat(page.expectFirst(".hub-brand__name").text()).isEqualTo("RuDi – Ruhr Digital");
        assertThat(page.expectFirst("main").text()).contains("was wir dir zeigen können");
    }

    @Test
    void anErrorPageIsEnglishForThoseWhoReadEnglish() {
        assertThat(page("/nowhere?lang=en").expectFirst("h1").text())
                .isEqualTo("This page does not exist");
    }

    @Test
    void aConflictIsToldInTheWordsOfTheModuleThatFoundIt() {
        HttpResponse<String> response = send(request("/networks/rudi/conflict"));

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(response.body()).expectFirst("main").text())
                .contains("Seite 7 von 9");
    }

    @Test
    void aFormWithoutItsTokenLeadsToAPageAndNotToABlankOne() {
        HttpResponse<String> response =
                send(request("/showcase").POST(BodyPublishers.ofString("name=x")));

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(response.body()).expectFirst("h1").text())
                .isEqualTo("Das dürfen Sie hier nicht");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/missing, 404",
        "/api/nowhere, 404",
        "/api/broken, 500",
        "/api/number?value=x, 400",
        "/api/number, 400"
    })
    void underApiEverythingThatFailsIsAProblemAndNeverAPage(String address, int status) {
        HttpResponse<String> response =
                send(request(address).header("Accept", "text/html,*/*;q=0.8"));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(response.body())
                .contains("\"status\":" + status, "\"title\":", "\"detail\":")
                .doesNotContain("<", "secret inside", "Exception");
    }

    @Test
    void aWrongMethodUnderApiIsAProblem() {
        HttpResponse<String> response = send(request("/api/number?value=1").DELETE());

        // Without the token of a form nothing but reading gets past the filters.
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
    }

    @Test
    void answersOfTheApiVaryByWhatCachesCanSee() {
        HttpResponse<String> response =
                send(request("/api/number?value=1").header("Cookie", "language=en"));

        assertThat(response.body()).isEqualTo("1");
        assertThat(response.headers().allValues("Vary"))
                .contains("Accept-Language")
                .doesNotContain("Cookie");
    }

    // ---- forms

    @Test
    void aWrongFormComesBackWithAllThatWasTypedAndSaysWhatIsWrong() {
        HttpResponse<String> form = send(request("/showcase"));
        Document fresh = Jsoup.parse(form.body());
        assertThat(fresh.select(".hub-error-summary, .kern-error")).isEmpty();

        Document page =
                Jsoup.parse(submitted(form, fresh, "message=Hallo&tone=DU&_privacy=on").body());

        assertThat(page.expectFirst("textarea#message").text()).isEqualTo("Hallo");
        assertThat(page.expectFirst("#tone option[selected]").val()).isEqualTo("DU");
        Element summary = page.expectFirst(".hub-error-summary");
        assertThat(summary.select("a").eachAttr("href")).contains("#name", "#privacy");
        assertThat(summary.text()).contains("Beides zusammen geht nicht.");
        summary.select("a").forEach(link -> assertThat(page.select(link.attr("href"))).hasSize(1));
        Element name = page.expectFirst("#name");
        assertThat(name.attr("aria-invalid")).isEqualTo("true");
        assertThat(page.expectFirst("#" + name.attr("aria-describedby")).text())
                .contains("Fehler:");
    }

    @Test
    void everyFieldHasItsLabelAndEveryHintIsTiedToItsField() {
        Document page = page("/showcase");

        page.select(".hub-form input:not([type=hidden]), .hub-form select, .hub-form textarea")
                .forEach(
                        field ->
                                assertThat(page.select("label[for='" + field.id() + "']"))
                                        .as(field.outerHtml())
                                        .hasSize(1));
        page.select("[aria-describedby]")
                .forEach(
                        field -> {
                            for (String id : field.attr("aria-describedby").split(" ", -1)) {
                                assertThat(page.getElementById(id)).as(id).isNotNull();
                            }
                        });
        assertThat(page.expectFirst("#mailbox").attr("type")).isEqualTo("email");
        assertThat(page.expectFirst("label[for=name]").text()).isEqualTo("Name (Pflichtangabe)");
    }

    @Test
    void idsAreUnique() {
        assertThat(page("/showcase").select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void aLongListsLinksKeepWhatWasAskedFor() {
        Element pagination =
                page("/showcase?query=Neu%20Ulm&page=2").expectFirst(".hub-pagination");

        assertThat(pagination.text()).contains("Seite 3 von 6");
        assertThat(pagination.select("a").eachAttr("href"))
                .containsExactly(
                        "/showcase?query=Neu%20Ulm&page=1", "/showcase?query=Neu%20Ulm&page=3");
    }

    @Test
    void aPageOfTextNeedsNoTemplateOfItsOwn() {
        assertThat(page("/text").select("main h2").eachText()).containsExactly("Anschrift");
    }

    private HttpResponse<String> submitted(
            HttpResponse<String> form, Document page, String fields) {
        String session = form.headers().firstValue("Set-Cookie").orElseThrow().split(";", -1)[0];
        String token = page.expectFirst(".hub-form input[name=_csrf]").val();
        return send(
                request("/showcase")
                        .header("Cookie", session)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields + "&_csrf=" + token)));
    }

    private Document page(String address) {
        return Jsoup.parse(send(request(address)).body());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
