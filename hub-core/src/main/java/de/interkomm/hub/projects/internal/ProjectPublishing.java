package de.interkomm.hub.projects.internal;

import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Shows projects to readers, and hides them, once somebody has decided that. */
@Component
class ProjectPublishing {

    /** Days are counted where the networks are. */
    static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    private final ProjectRepository repository;
    private final VersionRows versions;
    private final ProjectDeeds deeds;
    private final Clock clock;

    ProjectPublishing(
            ProjectRepository repository, VersionRows versions, ProjectDeeds deeds, Clock clock) {
        this.repository = repository;
        this.versions = versions;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** Shows the latest version. */
    void publish(NetworkId network, Project project) {
        ProjectContent content = latest(project);
        Instant now = clock.instant();
        project.publish(content, now);
        repository.saveAndFlush(project);
        versions.published(project.id(), project.latest(), now);
        versions.answered(project.id());
        LocalDate since = content.statusSince();
        versions.tell(
                project.id(),
                project.latest(),
                content.status(),
                since == null ? LocalDate.ofInstant(now, GERMANY) : since);
        deeds.announce(network, project);
    }

    /** Hides all of it. */
    void withdraw(NetworkId network, Project project) {
        boolean shown = project.isPublished();
        project.withdraw(latest(project));
        repository.saveAndFlush(project);
        versions.answered(project.id());
        if (shown) {
            deeds.announce(network, project);
        }
    }

    ProjectContent latest(Project project) {
        return versions.content(project.id(), project.latest()).orElseThrow();
    }
}
