package de.interkomm.hub.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.testing.PageTests;

import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Everybody may ask the directory often, and nobody without end. */
@SpringBootTest
class DirectoryLimitsWebTests extends PageTests {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Autowired JdbcClient jdbc;
    @Autowired JsonMapper json;

    private final String address = "2001:db8:7:" + Integer.toHexString(ADDRESSES.incrementAndGet());

    @ParameterizedTest
    @CsvSource({
        "/directory, directory-search, 1500, 600",
        "/api/directory, directory-search, 1500, 600",
        "/directory/suggestions, directory-suggestions, 3000, 1200",
        "/api/directory/suggestions, directory-suggestions, 3000, 1200",
        "/directory.csv, directory-file, 60, 60",
        "/directory.atom, directory-file, 60, 60"
    })
    void whoeverAsksTooOftenWaitsAndNobodyElseDoes(
            String path, String action, int fromOneAddress, int byOneAccount) throws Exception {
        Actor reader = person();
        asked(null, path, 200);
        asked(reader, path, 200);
        have(action + "-address", fromOneAddress - 1);
        have(action + "-account", byOneAccount - 1);
        asked(null, path, 200);
        assertThat(wait(asked(null, path, 429))).isBetween(1, 900);
        asked(reader, path, 200);
        assertThat(wait(asked(reader, path, 429))).isBetween(1, 900);
        asked(person(), path, 200);

        assertThat(
                        send(null, get(path).with(request -> from(request, address + ":f00::9")))
                                .getStatus())
                .as("another address of the same network of 64 bits")
                .isEqualTo(429);
        assertThat(
                        send(null, get(path).with(request -> from(request, "2001:db8:8::1")))
                                .getStatus())
                .isEqualTo(200);
    }

    @Test
    void pagesSayItToPeopleAndTheApiToPrograms() throws Exception {
        asked(null, "/directory", 200);
        have("directory-search-address", 1_500);
        Document page =
                page(null, get("/directory").with(request -> from(request, address + "::1")), 429);
        assertThat(page.select("h1").text()).isEqualTo("Das waren zu viele Versuche");
        MockHttpServletResponse problem = asked(null, "/api/directory", 429);
        assertThat(problem.getContentType()).isEqualTo("application/problem+json");
        JsonNode body = json.readTree(problem.getContentAsString());
        assertThat(body.get("status").asInt()).isEqualTo(429);
        assertThat(body.get("instance").asString()).isEqualTo("/api/directory");
    }

    @Test
    void theDescriptionOfTheApiTellsOfIt() throws Exception {
        JsonNode paths =
                json.readTree(asked(null, "/api/openapi.json", 200).getContentAsString())
                        .get("paths");
        for (String path : List.of("/api/directory", "/api/directory/suggestions")) {
            JsonNode answers = paths.get(path).get("get").get("responses");
            assertThat(answers.at("/429/headers/Retry-After/schema/type").asString())
                    .isEqualTo("integer");
            assertThat(answers.at("/429/content").propertyNames())
                    .containsExactly("application/problem+json");
            assertThat(answers.at("/200/content/application~1json/schema").isMissingNode())
                    .isFalse();
        }
        assertThat(paths.get("/api/networks").get("get").get("responses").has("429")).isFalse();
    }

    private MockHttpServletResponse asked(@Nullable Actor reader, String path, int status)
            throws Exception {
        return answer(reader, get(path).with(request -> from(request, address + "::1")), status);
    }

    private static MockHttpServletRequest from(MockHttpServletRequest request, String address) {
        request.setRemoteAddr(address);
        return request;
    }

    private static int wait(MockHttpServletResponse refusal) {
        return Integer.parseInt(String.valueOf(refusal.getHeader("Retry-After")));
    }

    /** As if those who have asked had asked that often. */
    private void have(String action, int attempts) {
        assertThat(
                        jdbc.sql("update hub.rate_limit set attempts = ? where action = ?")
                                .params(attempts, action)
                                .update())
                .isPositive();
    }

    private static Actor person() {
        return new Actor(
                AccountId.next(),
                "Person",
                new Mailbox("l" + UUID.randomUUID() + "@example.org"),
                Set.of());
    }
}
