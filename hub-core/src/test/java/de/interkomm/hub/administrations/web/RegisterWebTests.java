package de.interkomm.hub.administrations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasProperty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import de.interkomm.hub.administrations.RegisterImport;
import de.interkomm.hub.administrations.RegisterRun;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;

@SpringBootTest
class RegisterWebTests {

    private MockMvc mvc;

    /** Without filters: who may see what is not asked here. */
    @BeforeEach
    void askThePagesThemselves(@Autowired WebApplicationContext hub) {
        mvc = MockMvcBuilders.webAppContextSetup(hub).build();
    }

    @Autowired RegisterImport register;

    @Test
    void theApiFindsByNameInPages() throws Exception {
        mvc.perform(get("/api/administrations").param("query", "Göllheim").param("size", "1"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.content", hasSize(1)))
                .andExpect(jsonPath("$.content[0].regionalKey").value("073335003000"))
                .andExpect(jsonPath("$.content[0].stateName").value("Rheinland-Pfalz"))
                .andExpect(jsonPath("$.page.size").value(1))
                .andExpect(jsonPath("$.page.number").value(0))
                .andExpect(header().string("Cache-Control", containsString("public")));
    }

    @Test
    void theApiFiltersByStateAndKind() throws Exception {
        mvc.perform(
                        get("/api/administrations")
                                .param("state", "07")
                                .param("kind", "ASSOCIATION_OF_MUNICIPALITIES"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.content[*].name", hasItem("Eisenberg (Pfalz)")));
    }

    @Test
    void anUnchangedRegisterIsNotSentAgain() throws Exception {
        String version =
                mvc.perform(get("/api/administrations/073335003026"))
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.name").value("Göllheim"))
                        .andReturn()
                        .getResponse()
                        .getHeader("ETag");
        mvc.perform(
                        get("/api/administrations/073335003026")
                                .header("If-None-Match", Objects.requireNonNull(version)))
                .andExpect(status().isNotModified());
    }

    @Test
    void theApiRefusesWhatIsNoKeyOrNoPage() throws Exception {
        mvc.perform(get("/api/administrations/123")).andExpect(status().isBadRequest());
        mvc.perform(get("/api/administrations/079999999999")).andExpect(status().isNotFound());
        mvc.perform(get("/api/administrations").param("size", "101"))
                .andExpect(status().isBadRequest());
        mvc.perform(get("/api/administrations").param("page", "-1"))
                .andExpect(status().isBadRequest());
        mvc.perform(get("/api/administrations").param("state", "xx"))
                .andExpect(status().isBadRequest());
        mvc.perform(get("/api/administrations").param("kind", "CASTLE"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void whatIsTooLongForANameIsNotLookedFor() throws Exception {
        String text = "Göllheim ".repeat(23);
        mvc.perform(get("/api/administrations").param("query", text))
                .andExpect(status().isBadRequest());
        mvc.perform(get("/api/administrations").param("query", text.substring(0, 200)))
                .andExpect(status().isOk());
        mvc.perform(get("/administrations").param("query", text))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("höchstens 200 Zeichen")));
        mvc.perform(get("/administrations/suggestions").param("administrationQuery", text))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("kürzerer Teil des Namens")));
    }

    @Test
    void theSearchPageListsResultsWithTheirSource() throws Exception {
        mvc.perform(get("/administrations").param("query", "Neuenkirchen").param("state", "03"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Heidekreis")))
                .andExpect(content().string(containsString("Destatis")));
    }

    @Test
    void asOneTypesOnlyTheListIsSent() throws Exception {
        mvc.perform(get("/administrations").param("query", "Ettl").header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ettlingen")))
                .andExpect(content().string(not(containsString("<main"))));
    }

    @Test
    void whatIsTypedIsShownAsText() throws Exception {
        mvc.perform(get("/administrations").param("query", "\"><script>alert(1)</script>"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void thePickerOffersChoicesThatCanBeToldApart() throws Exception {
        mvc.perform(get("/administrations/suggestions").param("administrationQuery", "Göllheim"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"073335003000\"")))
                .andExpect(content().string(containsString("value=\"073335003026\"")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "Ortsgemeinde Göllheim, Verbandsgemeinde Göllheim,"
                                                        + " Donnersbergkreis, Rheinland-Pfalz")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                ">Verbandsgemeinde Göllheim, Donnersbergkreis,")));
    }

    @Test
    void thePickerOffersNothingNobodyWorksIn() throws Exception {
        mvc.perform(get("/administrations/suggestions").param("administrationQuery", "Karlsruhe"))
                .andExpect(content().string(containsString("Stadt Karlsruhe")))
                .andExpect(content().string(not(containsString("value=\"082000000000\""))));
    }

    @Test
    void anAdministrationHasAPage() throws Exception {
        mvc.perform(get("/administrations/073335003000"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Lautersheim")))
                .andExpect(
                        content().string(containsString("/eligibility?administration=0733350030")));
        mvc.perform(get("/administrations/079999999999")).andExpect(status().isNotFound());
    }

    @Test
    void theOperatorSeesTheStateAndUploadsAreJudgedInTheBackground() throws Exception {
        mvc.perform(get("/operator/register"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("excerpt.csv")));
        String report =
                mvc.perform(
                                multipart("/operator/register")
                                        .file(
                                                new MockMultipartFile(
                                                        "file",
                                                        "<b>photo.jpg",
                                                        "image/jpeg",
                                                        "no register"
                                                                .getBytes(StandardCharsets.UTF_8))))
                        .andExpect(status().is3xxRedirection())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl();
        assertThat(report).startsWith("/operator/register/imports/");
        String address = Objects.requireNonNull(report);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () ->
                                mvc.perform(get(address).header("HX-Request", "true"))
                                        .andExpect(content().string(containsString("GV100AD"))));
        mvc.perform(get(address))
                .andExpect(content().string(containsString("&lt;b&gt;photo.jpg")))
                .andExpect(view().name("administrations/import"));
    }

    @Test
    void aLongReportComesInPagesAndAsAFile() throws Exception {
        RegisterRun run =
                register.history(20).stream()
                        .filter(each -> each.fileName().equals("excerpt.csv"))
                        .findFirst()
                        .orElseThrow();
        assertThat(Objects.requireNonNull(run.report()).changes()).isEmpty();
        String address = "/operator/register/imports/" + run.id();

        mvc.perform(get(address))
                .andExpect(content().string(containsString("Zeilen gelesen")))
                .andExpect(content().string(not(containsString("073335003000"))));
        mvc.perform(get(address).param("sort", "NEW"))
                .andExpect(model().attribute("page", hasProperty("size", is(100))));
        mvc.perform(get(address + "/changes.csv"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("073335003000")))
                .andExpect(content().string(containsString("Regionalschlüssel")));
    }

    @Test
    void anUploadWithoutAFileIsRefusedOnTheSamePage() throws Exception {
        mvc.perform(multipart("/operator/register")).andExpect(status().is(422));
    }
}
