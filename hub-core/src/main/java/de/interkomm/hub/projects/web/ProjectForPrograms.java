package de.interkomm.hub.projects.web;

import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.ProjectContent.Participant;
import de.interkomm.hub.projects.ProjectVisibility;
import de.interkomm.hub.projects.Projects.Card;
import de.interkomm.hub.projects.Projects.Stage;
import de.interkomm.hub.projects.Projects.View;
import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.shell.StructuredData;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A project's page in the terms of schema.org, for search engines and other portals. Only of what
 * everybody may see, in the language projects are written in, and without persons.
 */
@Component
class ProjectForPrograms {

    private static final Locale WRITTEN_IN = Locale.GERMAN;
    private static final Pattern ONE_LICENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+-]*");

    private final HubAddress hub;
    private final MessageSource messages;

    ProjectForPrograms(HubAddress hub, MessageSource messages) {
        this.hub = hub;
        this.messages = messages;
    }

    /** Empty for what is not public. */
    Optional<StructuredData> of(NetworkProfile network, View project) {
        Card card = project.card();
        return card.stage() == Stage.PUBLISHED && card.visibility() == ProjectVisibility.PUBLIC
                ? Optional.of(StructuredData.of(described(network, project)))
                : Optional.empty();
    }

    private Map<String, Object> described(NetworkProfile network, View project) {
        ProjectContent content = project.content();
        Card card = project.card();
        Optional<URI> source = content.technology().sourceCode();
        String address = hub.link("/networks/" + network.id() + "/projects/" + project.id());
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("@context", "https://schema.org");
        said.put("@type", source.isPresent() ? "SoftwareSourceCode" : "CreativeWork");
        said.put("@id", address);
        said.put("url", address);
        said.put("name", content.title());
        putText(said, "abstract", content.summary());
        putText(said, "description", content.solution());
        said.put("inLanguage", WRITTEN_IN.toLanguageTag());
        said.put("keywords", card.topics().stream().map(one -> one.name().in(WRITTEN_IN)).toList());
        said.put(
                "creativeWorkStatus",
                messages.getMessage("projects.status." + content.status(), null, WRITTEN_IN));
        said.put("publisher", publisher(network));
        said.put(
                "creator",
                content.participants().stream().map(ProjectForPrograms::participant).toList());
        licence(said, content.technology().licence());
        source.ifPresent(found -> said.put("codeRepository", found.toString()));
        putMoment(said, "datePublished", project.firstPublishedAt());
        putMoment(said, "dateModified", card.changedAt());
        return said;
    }

    private Map<String, Object> publisher(NetworkProfile network) {
        return Map.of(
                "@type", "Organization",
                "name", network.name().in(WRITTEN_IN),
                "url", hub.link("/networks/" + network.id()));
    }

    private static Map<String, Object> participant(Participant one) {
        return Map.of(
                "@type", "GovernmentOrganization",
                "name", one.name(),
                "identifier", one.administration().value());
    }

    /** A single licence by the address SPDX gives it, an expression as it was written. */
    private static void licence(Map<String, Object> said, String licence) {
        if (ONE_LICENCE.matcher(licence).matches()) {
            said.put("license", "https://spdx.org/licenses/" + licence + ".html");
        } else if (!licence.isEmpty()) {
            said.put("license", Map.of("@type", "CreativeWork", "name", licence));
        }
    }

    private static void putText(Map<String, Object> said, String property, String text) {
        if (!text.isEmpty()) {
            said.put(property, text);
        }
    }

    private static void putMoment(
            Map<String, Object> said, String property, @Nullable Instant moment) {
        if (moment != null) {
            said.put(property, moment.toString());
        }
    }
}
