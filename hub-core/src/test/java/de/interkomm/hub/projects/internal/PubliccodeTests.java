package de.interkomm.hub.projects.internal;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.ProjectContent.Product;
import de.interkomm.hub.projects.ProjectContent.Technology;
import de.interkomm.hub.projects.ProjectKind;
import de.interkomm.hub.projects.ProjectStatus;
import de.interkomm.hub.projects.PubliccodeFiles.Problem;
import de.interkomm.hub.projects.internal.Publiccode.Contact;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Files of the standard publiccode.yml, read and written again. */
class PubliccodeTests {

    /** One after the standard's own example, one as German towns write them. */
    @ParameterizedTest
    @ValueSource(strings = {"example.yml", "german.yml"})
    void whatWasReadIsWrittenAgainButNoPersons(String name) throws IOException {
        String file = file(name);

        String written = Publiccode.of(read(file), List.of());

        assertThat(map(written)).isEqualTo(withoutPersons(map(file)));
        assertThat(Publiccode.of(read(written), List.of())).isEqualTo(written);
        assertThat(written).doesNotContain("@");
    }

    @Test
    void aProjectSaysWhatTheFileSays() throws IOException {
        ProjectContent content = read(file("german.yml"));

        assertThat(content.title()).isEqualTo("Terminbuch");
        assertThat(content.summary()).startsWith("Termine im Bürgerbüro buchen");
        assertThat(content.solution()).contains("zwei Zeilen\nund");
        assertThat(content.status()).isEqualTo(ProjectStatus.UNDER_WAY);
        assertThat(content.kind()).isEqualTo(ProjectKind.IMPLEMENTATION);
        assertThat(content.topics()).containsExactly("e-file", "online-services");
        assertThat(content.technology())
                .isEqualTo(
                        new Technology(
                                List.of(),
                                List.of(),
                                List.of(new Product("PostgreSQL", ""), new Product("Kalender", "")),
                                "EUPL-1.2",
                                "https://gitlab.example.org/stadt/terminbuch.git"));
    }

    @Test
    void whatIsChangedIsWrittenAndTheRestStays() throws IOException {
        ProjectContent before = read(file("german.yml"));
        ProjectContent after =
                new ProjectContent(
                        "Terminbuch 2",
                        before.summary(),
                        "",
                        before.solution(),
                        ProjectStatus.DISCONTINUED,
                        null,
                        before.kind(),
                        List.of("ai", "e-file"),
                        List.of(),
                        null,
                        before.visibility(),
                        before.means(),
                        new Technology(
                                List.of(),
                                List.of(),
                                List.of(new Product("PostgreSQL", ""), new Product("Redis", "")),
                                "MIT",
                                before.technology().repository()),
                        List.of(),
                        List.of(),
                        "",
                        before.blueprint(),
                        before.publiccode());

        Map<String, Object> written =
                map(Publiccode.of(after, List.of(new Contact("Ina Amt", "ina@stadt.example"))));

        Map<String, Object> expected = withoutPersons(map(file("german.yml")));
        expected.put("name", "Terminbuch 2");
        expected.put("developmentStatus", "obsolete");
        expected.put("categories", List.of("online-booking", "document-management"));
        child(expected, "legal").put("license", "MIT");
        child(expected, "maintenance")
                .put("contacts", List.of(Map.of("name", "Ina Amt", "email", "ina@stadt.example")));
        expected.put(
                "dependsOn",
                Map.of(
                        "open",
                        List.of(
                                Map.of("name", "PostgreSQL", "versionMin", "15.10"),
                                Map.of("name", "Redis")),
                        "hardware",
                        List.of(Map.of("name", "Aufrufanzeige", "optional", true))));
        assertThat(written).isEqualTo(expected);
    }

    @Test
    void aProjectThatWasNeverAFileHasAllTheStandardWants() {
        ProjectContent titled = ProjectContent.titled("Neu");
        assertThat(map(Publiccode.of(titled, List.of())))
                .containsKeys(
                        "publiccodeYmlVersion",
                        "name",
                        "url",
                        "platforms",
                        "categories",
                        "developmentStatus",
                        "softwareType",
                        "description",
                        "legal",
                        "maintenance",
                        "localisation");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: [|no-yaml",
                "- one|no-map",
                "url: https://x.example|no-name",
                "{name: x, developmentStatus: ready}|status",
                "{name: x, url: 'javascript:alert(1)'}|url",
                "a: &a [x]\\nb: [*a, *a]\\nname: x|too-much",
                "!!javax.script.ScriptEngineManager {}|no-yaml",
                "name: x\\nname: y|no-yaml"
            })
    void aFileThatIsNoneIsRefusedWithItsReason(String file, String what) {
        assertThat(Publiccode.read(file.replace("\\n", "\n")).problems())
                .extracting(Problem::what)
                .containsExactly(what);
    }

    private static ProjectContent read(String file) {
        return Objects.requireNonNull(Publiccode.read(file).content());
    }

    private static Map<String, Object> withoutPersons(Map<String, Object> file) {
        Map<String, Object> maintenance = child(file, "maintenance");
        maintenance.remove("contacts");
        List<Map<String, Object>> contractors = new ArrayList<>();
        if (maintenance.get("contractors") instanceof List<?> all) {
            for (Object one : all) {
                Map<String, Object> contractor = copy(one);
                contractor.remove("email");
                contractors.add(contractor);
            }
            maintenance.put("contractors", contractors);
        }
        Map<String, Object> without = new LinkedHashMap<>(file);
        without.put("maintenance", maintenance);
        return without;
    }

    /** A copy that stands in the place of the child. */
    private static Map<String, Object> child(Map<String, Object> parent, String key) {
        Map<String, Object> child = copy(parent.get(key));
        parent.put(key, child);
        return child;
    }

    private static Map<String, Object> copy(@Nullable Object value) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> entries) {
            entries.forEach((name, entry) -> copy.put(String.valueOf(name), entry));
        }
        return copy;
    }

    private static Map<String, Object> map(String yaml) {
        return copy(new Yaml().load(yaml));
    }

    private static String file(String name) throws IOException {
        try (InputStream file = PubliccodeTests.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
