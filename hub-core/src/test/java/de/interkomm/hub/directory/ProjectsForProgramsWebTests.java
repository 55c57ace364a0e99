package de.interkomm.hub.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.ProjectContent.Blueprint;
import de.interkomm.hub.projects.ProjectContent.Means;
import de.interkomm.hub.projects.ProjectContent.Participant;
import de.interkomm.hub.projects.ProjectContent.Technology;
import de.interkomm.hub.projects.ProjectDrafts;
import de.interkomm.hub.projects.ProjectDrafts.Deed;
import de.interkomm.hub.projects.ProjectDrafts.PublishResult;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.ProjectKind;
import de.interkomm.hub.projects.ProjectStatus;
import de.interkomm.hub.projects.ProjectVisibility;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;
import de.interkomm.hub.testing.PageTests;
import de.interkomm.hub.testing.Somebody;
import de.interkomm.hub.testing.TestNetworks;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;

import java.io.StringReader;
import java.lang.reflect.Field;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What programs read of public projects: schema.org on their pages, DCAT-AP.de for all of them. The
 * catalogue is checked against {@code dcat-ap-de/shapes.ttl}, and with {@code
 * -Dhub.test.dcat-shapes=<folder>} against whatever shapes lie there, as GovData publishes them, as
 * well ({@code docs/dcat.md}).
 */
@SpringBootTest
class ProjectsForProgramsWebTests extends PageTests {

    private static final NetworkId HERE = TestNetworks.TOWNS;
    private static final NetworkId ELSEWHERE = TestNetworks.VILLAGES;
    private static final String CATALOGUE = "/api/directory/catalog.jsonld";
    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
    private static final String HOSTILE =
            "</script><script>alert(1)</script> <!-- \"'\\ \u2028 & <b> \uD83C\uDFD8 ]]> ";

    @Autowired ProjectDrafts drafts;
    @Autowired Somebody somebody;

    private final String mark = UUID.randomUUID().toString();

    // ---- the catalogue

    @Test
    void theCatalogueSaysWhatDcatApDeAsksForWhateverProjectsAreCalled() throws Exception {
        Published hostile = published(HERE, project(HOSTILE + mark, ProjectVisibility.PUBLIC));
        Published bare = published(ELSEWHERE, bare("Kaum etwas " + mark));
        Model all = catalogue(2);

        assertThat(violations(all)).isEmpty();
        Resource one = dataset(all, hostile);
        assertThat(text(one, DCTerms.title)).isEqualTo((HOSTILE + mark).strip());
        assertThat(text(one, DCTerms.identifier)).isEqualTo(hostile.id().toString());
        assertThat(addresses(one, DCAT.theme))
                .containsExactlyInAnyOrder(
                        "http://publications.europa.eu/resource/authority/data-theme/GOVE",
                        "http://publications.europa.eu/resource/authority/data-theme/TECH");
        assertThat(addresses(one, property("http://dcat-ap.de/def/dcatde/politicalGeocodingURI")))
                .containsExactlyInAnyOrder(
                        "http://dcat-ap.de/def/politicalGeocoding/regionalKey/082150017017",
                        "http://dcat-ap.de/def/politicalGeocoding/districtKey/08215");
        Resource source = one.getPropertyResourceValue(DCAT.distribution);
        assertThat(addresses(source, DCAT.accessURL))
                .containsExactly("https://code.example/%C3%BCber/x");
        assertThat(addresses(source, DCTerms.license))
                .containsExactly("http://dcat-ap.de/def/licenses/other-opensource");

        Resource untold = dataset(all, bare);
        assertThat(text(untold, DCTerms.description)).isEqualTo("Nicht mehr als das.");
        assertThat(untold.hasProperty(DCAT.distribution)).isFalse();
        assertThat(text(untold.getPropertyResourceValue(DCTerms.publisher), name())).isNotEmpty();
    }

    @Test
    void onlyWhatIsPublicInWhicheverNetworkIsInIt() throws Exception {
        Published open = published(HERE, project("Offen " + mark, ProjectVisibility.PUBLIC));
        Published elsewhere =
                published(ELSEWHERE, project("Anderswo " + mark, ProjectVisibility.PUBLIC));
        published(HERE, project("Netz " + mark, ProjectVisibility.NETWORK));
        published(ELSEWHERE, project("Verbund " + mark, ProjectVisibility.HUB));

        Model all = catalogue(100);
        assertThat(titles(all).filter(title -> title.endsWith(mark)))
                .containsExactlyInAnyOrder("Offen " + mark, "Anderswo " + mark);
        assertThat(dataset(all, open)).isNotEqualTo(dataset(all, elsewhere));
        assertThat(body(open.author(), CATALOGUE + "?size=100"))
                .as("the same for whoever asks")
                .isEqualTo(body(null, CATALOGUE + "?size=100"));

        NetworkScope.run(HERE, () -> drafts.withdraw(open.author(), HERE, open.id()));
        assertThat(titles(catalogue(100)).filter(title -> title.endsWith(mark)))
                .containsExactly("Anderswo " + mark);
    }

    @Test
    void aProgramKeepsTheCatalogueUntilItChanges() throws Exception {
        MockHttpServletResponse first = answer(null, get(CATALOGUE), 200);
        assertThat(first.getContentType()).isEqualTo("application/ld+json");
        assertThat(first.getHeader("Cache-Control")).isEqualTo("no-cache, public");
        String mark = Objects.requireNonNull(first.getHeader("ETag"));
        answer(null, get(CATALOGUE).header("If-None-Match", mark), 304);
        published(HERE, project("Neu " + this.mark, ProjectVisibility.PUBLIC));
        answer(null, get(CATALOGUE).header("If-None-Match", mark), 200);

        answer(null, get(CATALOGUE).header("Accept", "application/json"), 200);
        answer(null, get(CATALOGUE + "?size=101"), 400);
        answer(null, get(CATALOGUE + "?page=-1"), 400);
        assertThat(body(null, "/api/openapi.json")).contains(CATALOGUE);
        assertThat(page(null, "/directory", 200).select("a[href=" + CATALOGUE + "]")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("flaws")
    void whatDcatApDeForbidsIsNoticed(Consumer<Model> flaw) throws Exception {
        published(HERE, project("Gut " + mark, ProjectVisibility.PUBLIC));
        Model all = catalogue(100);
        flaw.accept(all);
        assertThat(violations(all)).isNotEmpty();
    }

    static Stream<Consumer<Model>> flaws() {
        return Stream.of(
                all -> all.removeAll(null, DCTerms.title, null),
                all -> all.removeAll(null, DCTerms.publisher, null),
                all -> all.removeAll(null, DCTerms.description, null),
                all -> all.removeAll(null, DCTerms.license, null),
                all -> all.removeAll(null, DCAT.accessURL, null),
                all -> all.removeAll(null, name(), null),
                all -> anyDataset(all).addProperty(DCAT.landingPage, "no address"),
                all -> anyDataset(all).addProperty(DCTerms.modified, "yesterday"),
                all -> anyDataset(all).addProperty(DCAT.distribution, all.createResource()));
    }

    // ---- a project's page

    @ParameterizedTest
    @ValueSource(strings = {"https://code.example/x", ""})
    void aPublicPageSpeaksTheTermsOfSchemaOrgAndNothingInItEndsTheBlock(String repository)
            throws Exception {
        ProjectContent content = project(HOSTILE + mark, ProjectVisibility.PUBLIC, repository);
        Published project = published(HERE, content);
        String json =
                page(null, path(project), 200).select("script[type=application/ld+json]").html();
        assertThat(json).doesNotContain("<", ">").contains("\\u003c/script\\u003e");

        Model said = schemaOrg(json);
        Resource page = said.listSubjectsWithProperty(SchemaDO.datePublished).next();
        assertThat(page.getPropertyResourceValue(RDF.type))
                .isEqualTo(
                        repository.isEmpty() ? SchemaDO.CreativeWork : SchemaDO.SoftwareSourceCode);
        assertThat(text(page, SchemaDO.name)).isEqualTo((HOSTILE + mark).strip());
        assertThat(text(page, SchemaDO.license))
                .isEqualTo("https://spdx.org/licenses/EUPL-1.2.html");
        assertThat(text(page.getPropertyResourceValue(SchemaDO.publisher), SchemaDO.name))
                .isNotEmpty();
        assertThat(termsOf(said)).isSubsetOf(schemaOrgTerms());
    }

    @Test
    void whatIsNotPublicIsToldToNoProgram() throws Exception {
        Published project = published(HERE, project("Netz " + mark, ProjectVisibility.NETWORK));
        assertThat(
                        page(project.author(), path(project), 200)
                                .select("script[type=application/ld+json]"))
                .isEmpty();
        answer(null, get(path(project)), 404);
    }

    @Test
    void aTermSchemaOrgDoesNotKnowIsNoticed() {
        Model said =
                schemaOrg(
                        "{\"@context\":\"https://schema.org\",\"@type\":\"Project\",\"titel\":1}");
        Set<String> unknown = termsOf(said);
        unknown.removeAll(schemaOrgTerms());
        assertThat(unknown).containsExactly(SchemaDO.NS + "titel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "https://", "https://a b", "/relative", "git@x:y"})
    void whatIsNoAddressOfTheWebIsNoSourceCode(String typed) {
        Technology technology = new Technology(List.of(), List.of(), List.of(), "MIT", typed);
        assertThat(technology.sourceCode()).isEmpty();
    }

    // ---- reading

    /** All pages of it, as somebody harvests them who follows where each leads. */
    private Model catalogue(int size) throws Exception {
        Model all = ModelFactory.createDefaultModel();
        String next = CATALOGUE + "?size=" + size;
        while (next != null) {
            Model page = ModelFactory.createDefaultModel();
            RDFDataMgr.read(page, new StringReader(body(null, next)), null, Lang.JSONLD);
            next =
                    page.listObjectsOfProperty(property(HYDRA + "next")).toList().stream()
                            .map(ProjectsForProgramsWebTests::pathOf)
                            .findFirst()
                            .orElse(null);
            all.add(page);
        }
        return all;
    }

    private static String pathOf(RDFNode node) {
        URI address = URI.create(node.asResource().getURI());
        return address.getPath() + "?" + address.getQuery();
    }

    private String body(@Nullable Actor reader, String path) throws Exception {
        return answer(reader, get(path), 200).getContentAsString();
    }

    /** Schema.org's own context lies on the web; it puts all of its terms into its vocabulary. */
    private static Model schemaOrg(String json) {
        Model said = ModelFactory.createDefaultModel();
        String local =
                json.replace(
                        "\"@context\":\"https://schema.org\"",
                        "\"@context\":{\"@vocab\":\"" + SchemaDO.NS + "\"}");
        RDFDataMgr.read(said, new StringReader(local), null, Lang.JSONLD);
        return said;
    }

    private static Set<String> termsOf(Model said) {
        return said.listStatements().toList().stream()
                .flatMap(
                        one ->
                                one.getPredicate().equals(RDF.type)
                                        ? Stream.of(one.getResource().getURI())
                                        : Stream.of(one.getPredicate().getURI()))
                .collect(Collectors.toSet());
    }

    /** As Jena has them from the vocabulary schema.org publishes. */
    private static Set<String> schemaOrgTerms() {
        return Arrays.stream(SchemaDO.class.getFields())
                .filter(field -> Resource.class.isAssignableFrom(field.getType()))
                .map(ProjectsForProgramsWebTests::term)
                .collect(Collectors.toSet());
    }

    private static String term(Field field) {
        try {
            return ((Resource) field.get(null)).getURI();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> violations(Model all) throws Exception {
        return ShaclValidator.get().validate(shapes(), all.getGraph()).getEntries().stream()
                .filter(entry -> entry.severity().equals(Severity.Violation))
                .map(ProjectsForProgramsWebTests::words)
                .toList();
    }

    private static String words(ReportEntry entry) {
        return entry.focusNode() + " " + entry.resultPath() + " " + entry.message();
    }

    private static Shapes shapes() throws Exception {
        Model shapes = ModelFactory.createDefaultModel();
        RDFDataMgr.read(shapes, "dcat-ap-de/shapes.ttl");
        String published = System.getProperty("hub.test.dcat-shapes");
        if (published != null) {
            try (Stream<Path> files = Files.list(Path.of(published))) {
                files.forEach(file -> RDFDataMgr.read(shapes, file.toUri().toString()));
            }
        }
        return Shapes.parse(shapes.getGraph());
    }

    private static Resource dataset(Model all, Published project) {
        return all.listSubjectsWithProperty(DCTerms.identifier, project.id().toString()).next();
    }

    private static Resource anyDataset(Model all) {
        return all.listSubjectsWithProperty(RDF.type, DCAT.Dataset).next();
    }

    private static Stream<String> titles(Model all) {
        return all.listSubjectsWithProperty(RDF.type, DCAT.Dataset).toList().stream()
                .map(one -> text(one, DCTerms.title));
    }

    private static String text(Resource subject, Property property) {
        return subject.getRequiredProperty(property).getString();
    }

    private static List<String> addresses(Resource subject, Property property) {
        return subject.listProperties(property).toList().stream()
                .map(one -> one.getResource().getURI())
                .toList();
    }

    private static Property name() {
        return property("http://xmlns.com/foaf/0.1/name");
    }

    private static Property property(String address) {
        return ResourceFactory.createProperty(address);
    }

    // ---- projects

    private record Published(NetworkId network, ProjectId id, Actor author) {}

    private static String path(Published project) {
        return "/networks/" + project.network() + "/projects/" + project.id();
    }

    private Published published(NetworkId network, ProjectContent content) {
        Actor author = somebody.in(network, Role.MEMBER);
        ProjectId id =
                NetworkScope.call(
                        network,
                        () -> {
                            ProjectId begun = drafts.begin(author, network, content, Deed.BEGUN);
                            assertThat(drafts.publish(author, network, begun, 1))
                                    .isInstanceOf(PublishResult.Published.class);
                            return begun;
                        });
        return new Published(network, id, author);
    }

    private static ProjectContent project(String title, ProjectVisibility visibility) {
        return project(title, visibility, "https://code.example/über/x");
    }

    private static ProjectContent project(
            String title, ProjectVisibility visibility, String repository) {
        return new ProjectContent(
                title,
                title,
                "",
                title,
                ProjectStatus.IN_USE,
                null,
                ProjectKind.IMPLEMENTATION,
                List.of("ai"),
                List.of(
                        participant("082150017017", "Stadt " + HOSTILE),
                        participant("082150000000", "Landkreis Karlsruhe")),
                null,
                visibility,
                Means.NONE,
                new Technology(List.of(), List.of(), List.of(), "EUPL-1.2", repository),
                List.of(),
                List.of(),
                "",
                Blueprint.NONE);
    }

    /** Says no more than it must. */
    private static ProjectContent bare(String title) {
        return new ProjectContent(
                title,
                "Nicht mehr als das.",
                "",
                "",
                ProjectStatus.IDEA,
                null,
                ProjectKind.EXCHANGE,
                List.of(),
                List.of(),
                null,
                ProjectVisibility.PUBLIC,
                Means.NONE,
                Technology.NONE,
                List.of(),
                List.of(),
                "",
                Blueprint.NONE);
    }

    private static Participant participant(String key, String name) {
        return new Participant(new RegionalKey(key), name, "");
    }
}
