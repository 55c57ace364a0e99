package de.interkomm.hub.identity;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A visitor's browser: keeps cookies, fills in forms, follows a redirect when told to. */
class Browser implements AutoCloseable {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI hub;

    Browser(int port) {
        this.hub = URI.create("http://localhost:" + port);
    }

    Page get(String path, String... headers) {
        HttpRequest.Builder request = request(path).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    Page post(String path, Map<String, String> fields, String... headers) {
        String body =
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        HttpRequest.Builder request =
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Fills in the form that goes to this address. */
    Page submit(Page page, String action, Map<String, String> typed) {
        Element form =
                page.document().select("form[method=post]").stream()
                        .filter(each -> each.attr("action").equals(action))
                        .findFirst()
                        .orElseThrow();
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[name], textarea[name]")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        fields.putAll(typed);
        return post(action, fields);
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    boolean hasCookie(String name) {
        return cookies().stream().anyMatch(cookie -> cookie.getName().equals(name));
    }

    void forgetCookies() {
        cookies.getCookieStore().removeAll();
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(hub.resolve(path)).header("Accept-Language", "de");
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Page(response);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What came back. */
    record Page(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        List<String> headers(String name) {
            return response.headers().allValues(name);
        }

        /** Path and query a redirect leads to. */
        String location() {
            URI location = URI.create(header("Location"));
            return location.getRawQuery() == null
                    ? location.getRawPath()
                    : location.getRawPath() + "?" + location.getRawQuery();
        }

        Document document() {
            return Jsoup.parse(response.body());
        }

        String heading() {
            return document().select("h1").text();
        }
    }
}
