package de.interkomm.hub.network.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
class NetworkApiTests {

    @Autowired MockMvc mvc;

    @Test
    void theNetworksComeInPagesThatEverybodyMayKeep() throws Exception {
        mvc.perform(get("/api/networks?size=1"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("public")))
                .andExpect(jsonPath("$.content.length()").value(1))
                .andExpect(jsonPath("$.page.totalElements").value(greaterThanOrEqualTo(4)))
                .andExpect(jsonPath("$.page.totalPages").value(greaterThanOrEqualTo(4)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=-1", "size=0", "size=101", "page=abc"})
    void aPageThatCannotBeIsAProblem(String query) throws Exception {
        mvc.perform(get("/api/networks?" + query))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
    }

    @Test
    void oneNetworkSaysWhoItsMembersAre() throws Exception {
        mvc.perform(get("/api/networks/staff-net"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.network").value("staff-net"))
                .andExpect(jsonPath("$.members").value("PERSON"));
    }
}
