package de.interkomm.hub.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.interkomm.hub.testing.TestDatabaseServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class NetworkPathWebTests {

    private static final NetworkId OPEN = new NetworkId("open");
    private static final NetworkId OTHER = new NetworkId("other");

    private static TestDatabaseServer.Login database;
    private static ConfigurableApplicationContext node;
    private static int port;

    @BeforeAll
    static void start() {
        database = TestDatabaseServer.newDatabase();
        node =
                TenancyNode.builder()
                        .sources(Probe.class)
                        .web(WebApplicationType.SERVLET)
                        .run(TenancyNode.arguments(database, "--server.port=0"));
        port = node.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        node.getBean(NetworkSchemas.class).found(OPEN);
        node.getBean(NetworkSchemas.class).found(OTHER);
        node.getBean(NetworkSchemas.class).found(TenancyNode.NAMED);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/networks/open/probe, open open",
        "/networks/other/probe, other other",
        "/networks/%6Fpen/probe, open open",
        "/api/networks/open/probe, open open",
        "/networks/shown/probe, named named",
        "/networks/sh%6Fwn/probe, named named",
        "/api/networks/former/probe, named named",
        "/api/networks/named/probe, named named",
        "/probe, none",
        "/networks, none",
        "/networksopen, none",
        "/elsewhere/networks/open, none"
    })
    void thePathSaysWhichNetworkIsBound(String path, String bound) throws IOException {
        assertThat(get(path)).extracting(Answer::status, Answer::body).containsExactly(200, bound);
    }

    @ParameterizedTest
    @CsvSource({
        "/networks/former/probe, /networks/shown/probe",
        "/networks/f%6Frmer/probe?a=%20b, /networks/shown/probe?a=%20b",
        "/networks/named, /networks/shown",
    })
    void aFormerNameLeadsToThePresentOne(String path, String to) throws IOException {
        Answer answer = get(path);
        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.location()).isEqualTo(to);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/networks/unknown",
                "/networks/unknown/probe",
                "/networks/OPEN/probe",
                "/networks/a--b/probe",
                "/networks/%2572udi/probe",
                "/networks/o%20pen/probe",
                "/networks/net_open/probe",
                "/networks/%27%3Bdrop/probe"
            })
    void aNetworkThatDoesNotExistIsNotFound(String path) throws IOException {
        assertThat(get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/networks/open;x=1/probe",
                "/networks/open;x=/../other/probe",
                "/networks/open/./probe",
                "/networks/other/../open/probe",
                "/networks/open%2F..%2Fother/probe",
                "/networks/open/%2e%2e/other/probe",
                "/networks/..",
                "//networks/..",
                "//networks/open/probe",
                "/networks//open/probe",
                "/networks/%zz/probe",
                "/networks/%00/probe",
                "/networks/open%00/probe",
                "/networks/open\\..\\other/probe",
                "/./networks/open/probe",
                "/elsewhere/../networks/open/probe"
            })
    void anOddPathIsRefusedOrBindsTheNetworkItNames(String path) throws IOException {
        Answer answer = get(path);

        if (answer.status() == 200) {
            assertThat(answer.body()).isIn("open open", "other other", "none");
        } else {
            assertThat(answer.status()).isIn(400, 404);
        }
    }

    @Test
    void whatARequestLeftToDoLaterItDoesInTheSameNetwork() throws IOException {
        assertThat(get("/networks/open/later")).extracting(Answer::body).isEqualTo("open open");
    }

    @Test
    void aClosedNetworkIsUnavailableUntilItIsMigratedWhileOthersRun() throws IOException {
        NetworkId broken = new NetworkId("broken-for-visitors");
        database.jdbc().execute("create schema " + broken.schema());
        database.jdbc().execute("create table " + broken.schema() + ".note ()");
        assertThatIllegalStateException()
                .isThrownBy(() -> node.getBean(NetworkSchemas.class).found(broken));

        assertThat(get("/networks/broken-for-visitors/probe").status()).isEqualTo(503);
        assertThat(get("/networks/open/probe").status()).isEqualTo(200);

        database.jdbc().execute("drop table " + broken.schema() + ".note");
        node.getBean(SchemaMigrations.class).afterPropertiesSet();
        assertThat(get("/networks/broken-for-visitors/probe").status()).isEqualTo(200);
    }

    /** Sent as it is written: a client of any comfort would tidy the path first. */
    private static Answer get(String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = "GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n".formatted(path);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return Answer.from(
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private record Answer(int status, String head, String body) {

        private static final Pattern HTTP =
                Pattern.compile("HTTP/1.\\d (\\d+)(.*?)\r\n\r\n(.*)", Pattern.DOTALL);
        private static final Pattern LOCATION = Pattern.compile("(?m)^Location: (.*?)\r?$");

        static Answer from(String response) {
            Matcher parts = HTTP.matcher(response);
            assertThat(parts.matches()).as(response).isTrue();
            return new Answer(Integer.parseInt(parts.group(1)), parts.group(2), parts.group(3));
        }

        String location() {
            Matcher location = LOCATION.matcher(head);
            return location.find() ? location.group(1) : "";
        }
    }

    /** Answers with the network the path names for its handler, and the one that is bound. */
    static class Probe {

        @Bean
        SecurityFilterChain everythingIsPublic(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(any -> any.anyRequest().permitAll()).build();
        }

        @Bean
        RouterFunction<ServerResponse> probe() {
            return RouterFunctions.route()
                    .GET(
                            "/networks/{network}/probe",
                            r -> ok(r.pathVariable("network") + " " + bound()))
                    .GET(
                            "/api/networks/{network}/probe",
                            r -> ok(r.pathVariable("network") + " " + bound()))
                    .GET(
                            "/networks/{network}/later",
                            r ->
                                    ServerResponse.async(
                                            CompletableFuture.supplyAsync(
                                                    () ->
                                                            boundWhenWritten(
                                                                    r.pathVariable("network")))))
                    .GET("/**", RequestPredicates.path("/error").negate(), _ -> ok(bound()))
                    .build();
        }

        private static ServerResponse boundWhenWritten(String named) {
            return ServerResponse.ok()
                    .build(
                            (_, response) -> {
                                response.getWriter().write(named + " " + bound());
                                return null;
                            });
        }

        private static ServerResponse ok(String text) {
            return ServerResponse.ok().body(text);
        }

        private static String bound() {
            return NetworkScope.current().map(NetworkId::value).orElse("none");
        }
    }
}
