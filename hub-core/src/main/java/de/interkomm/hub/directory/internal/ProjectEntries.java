package de.interkomm.hub.directory.internal;

import static java.util.stream.Collectors.joining;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.directory.EntryKind;
import de.interkomm.hub.directory.internal.Entry.Visibility;
import de.interkomm.hub.directory.internal.PlacesOfAdministrations.Today;
import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.ProjectVisibility;
import de.interkomm.hub.projects.PublishedProjects;
import de.interkomm.hub.projects.PublishedProjects.Published;
import de.interkomm.hub.projects.Topics.Topic;
import de.interkomm.hub.reuse.ReuseCounts;
import de.interkomm.hub.shell.KeyRange;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Published projects, those that others may take over as blueprints. */
@Component
class ProjectEntries implements Source {

    private final PublishedProjects projects;
    private final ReuseCounts reuses;
    private final PlacesOfAdministrations places;

    ProjectEntries(PublishedProjects projects, ReuseCounts reuses, PlacesOfAdministrations places) {
        this.projects = projects;
        this.reuses = reuses;
        this.places = places;
    }

    @Override
    public Set<EntryKind> kinds() {
        return Set.of(EntryKind.PROJECT, EntryKind.BLUEPRINT);
    }

    @Override
    public List<Entry> of(NetworkId network, KeyRange range) {
        List<Published> found = projects.all(network, range);
        Map<ProjectId, Integer> reused =
                reuses.confirmed(network, found.stream().map(Published::id).toList());
        Today today = places.today(found.stream().map(ProjectEntries::administrations));
        return found.stream()
                .map(one -> entry(network, one, today, reused.getOrDefault(one.id(), 0)))
                .toList();
    }

    private static List<RegionalKey> administrations(Published project) {
        return project.content().participants().stream()
                .map(ProjectContent.Participant::administration)
                .distinct()
                .toList();
    }

    private static Entry entry(NetworkId network, Published project, Today today, int reuse) {
        ProjectContent content = project.content();
        return new Entry(
                network.value(),
                project.id().toString(),
                content.blueprint().isOffered() ? EntryKind.BLUEPRINT : EntryKind.PROJECT,
                visibility(project.visibility()),
                project.group(),
                null,
                List.of(network.value()),
                today.of(administrations(project)),
                project.topics().stream().map(ProjectEntries::key).distinct().toList(),
                project.topics().stream()
                        .flatMap(topic -> Stream.of(topic.name().german(), topic.name().english()))
                        .distinct()
                        .collect(joining(" ")),
                content.status().name(),
                reuse,
                content.title(),
                content.summary(),
                words(content),
                "/networks/" + network + "/projects/" + project.id(),
                project.publishedAt());
    }

    /** A topic of a network's own counts as the hub's that it belongs to. */
    private static String key(Topic topic) {
        return Objects.requireNonNullElse(topic.hubTopic(), topic.name().german());
    }

    private static String words(ProjectContent content) {
        ProjectContent.Blueprint blueprint = content.blueprint();
        return Stream.of(
                        Stream.of(
                                content.problem(),
                                content.solution(),
                                content.lessons(),
                                content.means().legalBasis(),
                                blueprint.needs(),
                                blueprint.steps(),
                                blueprint.pitfalls()),
                        content.participants().stream().map(ProjectContent.Participant::name),
                        content.technology().standards().stream(),
                        content.technology().interfaces().stream(),
                        content.technology().products().stream()
                                .flatMap(one -> Stream.of(one.name(), one.supplier())))
                .flatMap(words -> words)
                .collect(joining(" "));
    }

    private static Visibility visibility(ProjectVisibility visibility) {
        return switch (visibility) {
            case PUBLIC -> Visibility.PUBLIC;
            case HUB -> Visibility.HUB;
            case NETWORK -> Visibility.NETWORK;
            case GROUP -> Visibility.GROUP;
        };
    }
}
