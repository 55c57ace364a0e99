package de.interkomm.hub.identity;

import static org.awaitility.Awaitility.await;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A Keycloak with two organisations, each a realm with people of its own. */
final class Keycloak {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final JsonMapper JSON = new JsonMapper();

    private final Process process;
    private final URI address;

    private Keycloak(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * @param home where its distribution was unpacked
     */
    static Keycloak start(Path home) {
        int port = freePort();
        try {
            Path realms = Files.createDirectories(home.resolve("data/import"));
            for (String realm : new String[] {"stadt", "kreis"}) {
                String file = realm + "-realm.json";
                try (InputStream json =
                        Objects.requireNonNull(
                                Keycloak.class.getResourceAsStream("/keycloak/" + file))) {
                    Files.write(realms.resolve(file), json.readAllBytes());
                }
            }
            // Each run begins with the people of the files.
            ProcessBuilder command =
                    new ProcessBuilder(
                            "/bin/bash",
                            home.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--db=dev-mem",
                            "--http-port=" + port,
                            "--import-realm");
            command.environment().put("JAVA_HOME", System.getProperty("java.home"));
            command.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
            command.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin-password");
            Process process =
                    command.redirectErrorStream(true)
                            .redirectOutput(home.resolve("keycloak.log").toFile())
                            .start();
            Keycloak keycloak = new Keycloak(process, URI.create("http://localhost:" + port));
            Runtime.getRuntime().addShutdownHook(new Thread(keycloak::stop));
            keycloak.awaitBoth();
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitBoth() {
        HttpClient http = HttpClient.newHttpClient();
        for (String realm : new String[] {"stadt", "kreis"}) {
            HttpRequest discovery =
                    HttpRequest.newBuilder(
                                    URI.create(issuer(realm) + "/.well-known/openid-configuration"))
                            .build();
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(500))
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(
                            () ->
                                    process.isAlive()
                                            && http.send(
                                                                    discovery,
                                                                    HttpResponse.BodyHandlers
                                                                            .discarding())
                                                            .statusCode()
                                                    == 200);
        }
    }

    String issuer(String realm) {
        return address + "/realms/" + realm;
    }

    /** Stops the shell and the server it has started. */
    void stop() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
    }

    /**
     * Somebody signs in there.
     *
     * @param authorization where the hub has sent the person
     * @return path and query of the way back to the hub
     */
    String signIn(String authorization, String user) {
        try (HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            HttpResponse<String> page =
                    send(browser, HttpRequest.newBuilder(URI.create(authorization)).GET());
            Element form = Jsoup.parse(page.body()).expectForm("#kc-form-login");
            HttpResponse<String> answer =
                    send(
                            browser,
                            form(
                                    URI.create(form.attr("action")),
                                    Map.of("username", user, "password", user + "-password")));
            URI back = URI.create(answer.headers().firstValue("Location").orElseThrow());
            return back.getRawPath() + "?" + back.getRawQuery();
        }
    }

    /** A new key signs from now on. */
    void rotateKeys(String realm) {
        admin(
                "POST",
                "/admin/realms/" + realm + "/components",
                """
                {"name": "rotated", "providerId": "rsa-generated",
                 "providerType": "org.keycloak.keys.KeyProvider",
                 "config": {"priority": ["500"], "enabled": ["true"], "active": ["true"],
                            "algorithm": ["RS256"], "keySize": ["2048"]}}
                """);
    }

    void changeMailbox(String realm, String user, String mailbox) {
        String users = "/admin/realms/" + realm + "/users";
        JsonNode found = JSON.readTree(admin("GET", users + "?exact=true&username=" + user, ""));
        admin(
                "PUT",
                users + "/" + found.get(0).get("id").asString(),
                "{\"email\": \"" + mailbox + "\", \"emailVerified\": true}");
    }

    private String admin(String method, String path, String json) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> token =
                    send(
                            http,
                            form(
                                    address.resolve("/realms/master/protocol/openid-connect/token"),
                                    Map.of(
                                            "grant_type", "password",
                                            "client_id", "admin-cli",
                                            "username", "admin",
                                            "password", "admin-password")));
            String bearer = JSON.readTree(token.body()).get("access_token").asString();
            HttpResponse<String> answer =
                    send(
                            http,
                            HttpRequest.newBuilder(address.resolve(path))
                                    .header("Authorization", "Bearer " + bearer)
                                    .header("Content-Type", "application/json")
                                    .method(method, HttpRequest.BodyPublishers.ofString(json)));
            if (answer.statusCode() >= 300) {
                throw new AssertionError(answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        }
    }

    private static HttpRequest.Builder form(URI address, Map<String, String> fields) {
        String body =
                fields.entrySet().stream()
                        .map(
                                field ->
                                        field.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
