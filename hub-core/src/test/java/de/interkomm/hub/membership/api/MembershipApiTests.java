package de.interkomm.hub.membership.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;

import java.util.List;

@SpringBootTest
class MembershipApiTests {

    private static final String VILLAGE = "$[?(@.network == 'village-net')]";

    @Autowired MockMvc mvc;

    @Test
    void everyNetworksVerdictComesWithReasonsInTheReadersLanguage() throws Exception {
        mvc.perform(get("/api/administrations/082150017017/eligibility"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("public")))
                .andExpect(jsonPath(VILLAGE + ".verdict").value("NOT_ELIGIBLE"))
                .andExpect(jsonPath(VILLAGE + ".member").value(false))
                .andExpect(jsonPath(VILLAGE + ".reasons[0]", hasItem(containsString("liegt in"))))
                .andExpect(jsonPath("$[?(@.network == 'town-net')].verdict").value("NEEDS_REVIEW"));
        mvc.perform(
                        get("/api/administrations/073335003000/eligibility")
                                .header("Accept-Language", "en"))
                .andExpect(jsonPath(VILLAGE + ".verdict").value("ELIGIBLE"))
                .andExpect(jsonPath(VILLAGE + ".reasons[0]", hasItem(containsString(" in "))));
    }

    @Test
    void aWrongKeyIsAProblem() throws Exception {
        mvc.perform(get("/api/administrations/123/eligibility"))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
        mvc.perform(get("/api/administrations/079999999999/eligibility"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
    }

    @Test
    void whoCouldStillJoinComesInPages() throws Exception {
        mvc.perform(get("/api/networks/village-net/eligible-administrations?size=5"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.page.size").value(5))
                .andExpect(jsonPath("$.content.length()").value(5))
                .andExpect(jsonPath("$.content[*].regionalKey", everyItem(startsWith("07"))))
                .andExpect(jsonPath("$.content[*].state", everyItem(startsWith("07"))))
                .andExpect(jsonPath("$.content[*].verdict", everyItem(startsWith("ELIGIBLE"))));
        mvc.perform(get("/api/networks/village-net/eligible-administrations?county=07333"))
                .andExpect(jsonPath("$.content[*].regionalKey", everyItem(startsWith("07333"))));
        mvc.perform(get("/api/networks/village-net/eligible-administrations?county=99999"))
                .andExpect(status().isBadRequest());
        mvc.perform(get("/api/administrations?county=abc")).andExpect(status().isBadRequest());
        mvc.perform(get("/api/networks/village-net/eligible-administrations?size=101"))
                .andExpect(status().isBadRequest());
        mvc.perform(get("/api/networks/nowhere-net/eligible-administrations"))
                .andExpect(status().isNotFound());
    }

    @Test
    void aCountyIsAskedForByItsDigitsOrByTheKeyTheApiGave() throws Exception {
        String county =
                JsonPath.read(
                        mvc.perform(get("/api/administrations/073335003000"))
                                .andReturn()
                                .getResponse()
                                .getContentAsString(),
                        "$.countyRegionalKey");
        for (String path :
                List.of(
                        "/api/administrations",
                        "/api/networks/village-net/eligible-administrations")) {
            for (String asked : List.of(county, "07333")) {
                mvc.perform(get(path).param("county", asked))
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.content.length()", greaterThan(0)))
                        .andExpect(
                                jsonPath(
                                        "$.content[*].regionalKey",
                                        everyItem(startsWith("07333"))));
            }
            mvc.perform(get(path).param("county", "")).andExpect(status().isOk());
            mvc.perform(get(path).param("county", "073335003000"))
                    .andExpect(status().isBadRequest());
        }
    }

    @Test
    void membersAreAdministrationsAndNeverNames() throws Exception {
        mvc.perform(get("/api/networks/town-net/members"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.page.number").value(0))
                .andExpect(jsonPath("$.content").isArray());
    }

    @Test
    void theApiDescribesItselfAndNothingElse() throws Exception {
        mvc.perform(get("/api/openapi.json"))
                .andExpect(status().isOk())
                .andExpect(
                        jsonPath(
                                "$.paths.keys()",
                                hasItems(
                                        "/api/administrations/{regionalKey}/eligibility",
                                        "/api/networks/{network}/members")))
                .andExpect(jsonPath("$.paths.keys()", everyItem(startsWith("/api/"))));
    }

    @Test
    void theDescriptionNamesAddressRefusalsAndTypes() throws Exception {
        String members = "$.paths['/api/networks/{network}/members'].get";
        mvc.perform(get("/api/openapi.json").header("Host", "evil.example"))
                .andExpect(jsonPath("$.info.version").value("1.0"))
                .andExpect(jsonPath("$.servers[*].url", hasItem("http://localhost:8080")))
                .andExpect(jsonPath("$.servers.length()").value(1))
                .andExpect(jsonPath("$.paths[*].get.summary").value(hasSize(11)))
                .andExpect(jsonPath("$.paths[*].get.description").value(hasSize(11)))
                .andExpect(
                        jsonPath(
                                members + ".responses.keys()",
                                hasItems("200", "400", "404", "405", "406")))
                .andExpect(
                        jsonPath(
                                members + ".responses['404'].content.keys()",
                                contains("application/problem+json")))
                .andExpect(
                        jsonPath(
                                members + ".responses['200'].content.keys()",
                                contains("application/json")));
    }

    @Test
    void howManyAreCountedOnlyWhereItSpeaksOfNoSinglePerson() throws Exception {
        mvc.perform(get("/api/networks/town-net/members"))
                .andExpect(jsonPath("$.content[*].persons").isEmpty());
        mvc.perform(get("/api/networks/staff-net/members"))
                .andExpect(jsonPath("$.content[?(@.persons < 5)]").isEmpty());
    }
}
