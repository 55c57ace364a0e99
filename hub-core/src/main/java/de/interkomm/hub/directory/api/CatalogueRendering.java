package de.interkomm.hub.directory.api;

import de.interkomm.hub.directory.OpenCatalogue.Listed;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.PublishedProjects.Published;
import de.interkomm.hub.projects.Topics.Topic;
import de.interkomm.hub.shell.HubAddress;

import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The public projects as DCAT-AP.de 3.0 in JSON-LD; {@code docs/dcat.md} says what becomes what. In
 * German, the language projects are written in.
 */
@Component
class CatalogueRendering {

    static final String PATH = "/api/directory/catalog.jsonld";

    private static final Locale WRITTEN_IN = Locale.GERMAN;
    private static final String EU = "http://publications.europa.eu/resource/authority/";

    /** Sorted, like everything here in one order: the same answer has the same ETag everywhere. */
    private static final Map<String, String> TERMS =
            new TreeMap<>(
                    Map.of(
                            "dcat", "http://www.w3.org/ns/dcat#",
                            "dcatde", "http://dcat-ap.de/def/dcatde/",
                            "dct", "http://purl.org/dc/terms/",
                            "foaf", "http://xmlns.com/foaf/0.1/",
                            "hydra", "http://www.w3.org/ns/hydra/core#",
                            "vcard", "http://www.w3.org/2006/vcard/ns#",
                            "xsd", "http://www.w3.org/2001/XMLSchema#"));

    private final HubAddress hub;
    private final Networks networks;
    private final MessageSource messages;

    CatalogueRendering(HubAddress hub, Networks networks, MessageSource messages) {
        this.hub = hub;
        this.networks = networks;
        this.messages = messages;
    }

    Map<String, Object> of(Page<Listed> page) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("@context", TERMS);
        said.put("@graph", List.of(catalogue(page.getContent()), paging(page)));
        return said;
    }

    private Map<String, Object> catalogue(List<Listed> listed) {
        Map<String, Object> said = node(hub.link(PATH), "dcat:Catalog");
        said.put("dct:title", german(text("directory.catalogue.title")));
        said.put("dct:description", german(text("directory.catalogue.description")));
        said.put("dct:publisher", agent(hub.link("/"), text("shell.hub.name")));
        said.put("dct:language", iri(EU + "language/DEU"));
        said.put("dcat:themeTaxonomy", iri(EU + "data-theme"));
        said.put("foaf:homepage", iri(hub.link("/directory")));
        said.put("dcat:dataset", listed.stream().map(this::dataset).toList());
        return said;
    }

    /** As the Hydra core vocabulary has it, and harvesters of DCAT follow it. */
    private Map<String, Object> paging(Page<Listed> page) {
        Map<String, Object> said = node(page(page, page.getNumber()), "hydra:PagedCollection");
        said.put("hydra:totalItems", page.getTotalElements());
        said.put("hydra:itemsPerPage", page.getSize());
        said.put("hydra:first", iri(page(page, 0)));
        said.put("hydra:last", iri(page(page, Math.max(0, page.getTotalPages() - 1))));
        if (page.hasPrevious()) {
            said.put("hydra:previous", iri(page(page, page.getNumber() - 1)));
        }
        if (page.hasNext()) {
            said.put("hydra:next", iri(page(page, page.getNumber() + 1)));
        }
        return said;
    }

    private String page(Page<Listed> page, int number) {
        return hub.link(PATH + "?page=" + number + "&size=" + page.getSize());
    }

    private Map<String, Object> dataset(Listed listed) {
        Published project = listed.project();
        ProjectContent content = project.content();
        String address = hub.link(listed.path());
        Map<String, Object> said = node(address + "#project", "dcat:Dataset");
        said.put("dct:title", german(content.title()));
        said.put("dct:description", german(content.summary()));
        said.put("dct:identifier", project.id().toString());
        said.put("dct:publisher", publisher(listed));
        said.put("dcat:contactPoint", contact(listed, address));
        said.put(
                "dcat:theme",
                irisOf(
                        CatalogueTerms.themes(
                                project.topics().stream()
                                        .map(Topic::hubTopic)
                                        .filter(Objects::nonNull)
                                        .toList())));
        said.put(
                "dcat:keyword",
                project.topics().stream()
                        .map(topic -> german(topic.name().in(WRITTEN_IN)))
                        .toList());
        said.put("dcat:landingPage", iri(address));
        said.put("dct:language", iri(EU + "language/DEU"));
        said.put("dct:accessRights", iri(EU + "access-right/PUBLIC"));
        said.put("dct:issued", moment(project.firstPublishedAt()));
        said.put("dct:modified", moment(project.publishedAt()));
        List<PoliticalGeocoding> areas =
                listed.administrations().stream().map(PoliticalGeocoding::of).toList();
        said.put(
                "dct:spatial",
                areas.stream()
                        .map(PoliticalGeocoding::keyAddress)
                        .distinct()
                        .map(area -> node(area, "dct:Location"))
                        .toList());
        // Since 3.0 the former says it; those who harvest by 2.0 read this.
        said.put(
                "dcatde:politicalGeocodingURI",
                irisOf(areas.stream().map(PoliticalGeocoding::keyAddress).distinct().toList()));
        said.put(
                "dcatde:politicalGeocodingLevelURI",
                irisOf(areas.stream().map(PoliticalGeocoding::levelAddress).distinct().toList()));
        distribution(content, address).ifPresent(found -> said.put("dcat:distribution", found));
        return said;
    }

    /** The leading administration; without one, who runs the network. */
    private Map<String, Object> publisher(Listed listed) {
        String administration = listed.administration();
        return administration != null && !listed.administrations().isEmpty()
                ? agent(
                        hub.link("/administrations/" + listed.administrations().getFirst()),
                        administration)
                : agent(
                        hub.link("/networks/" + listed.network()) + "#host",
                        network(listed).host().name().in(WRITTEN_IN));
    }

    /** The project's page: there one asks its contacts, whose addresses nobody harvests. */
    private Map<String, Object> contact(Listed listed, String address) {
        Map<String, Object> said = node(address + "#contact", "vcard:Kind");
        said.put("vcard:fn", network(listed).name().in(WRITTEN_IN));
        said.put("vcard:hasURL", iri(address));
        return said;
    }

    /** Its source code, under a licence the list of DCAT-AP.de has: it asks for one. */
    private Optional<Map<String, Object>> distribution(ProjectContent content, String address) {
        Optional<String> licence = CatalogueTerms.licence(content.technology().licence());
        Optional<URI> source = content.technology().sourceCode();
        if (licence.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> said = node(address + "#source", "dcat:Distribution");
        said.put("dct:title", german(text("directory.catalogue.source")));
        said.put("dcat:accessURL", iri(source.get().toString()));
        said.put("dct:license", iri(licence.get()));
        return Optional.of(said);
    }

    private NetworkProfile network(Listed listed) {
        return networks.find(listed.network()).orElseThrow();
    }

    private String text(String key) {
        return messages.getMessage(key, null, WRITTEN_IN);
    }

    private static Map<String, Object> agent(String address, String name) {
        Map<String, Object> said = node(address, "foaf:Agent");
        said.put("foaf:name", german(name));
        return said;
    }

    private static Map<String, Object> node(String id, String type) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("@id", id);
        said.put("@type", type);
        return said;
    }

    private static Map<String, Object> iri(String address) {
        return Map.of("@id", address);
    }

    private static List<Map<String, Object>> irisOf(List<String> addresses) {
        return addresses.stream().map(CatalogueRendering::iri).toList();
    }

    private static Map<String, Object> german(String text) {
        return literal(text, "@language", "de");
    }

    private static Map<String, Object> moment(Instant at) {
        return literal(at.toString(), "@type", "xsd:dateTime");
    }

    private static Map<String, Object> literal(String value, String kind, String which) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("@value", value);
        said.put(kind, which);
        return said;
    }
}
