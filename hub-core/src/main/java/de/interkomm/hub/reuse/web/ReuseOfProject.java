package de.interkomm.hub.reuse.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.projects.ProjectPagePart;
import de.interkomm.hub.projects.Projects;
import de.interkomm.hub.reuse.Reuses;
import de.interkomm.hub.reuse.Reuses.Use;
import de.interkomm.hub.shell.BarChart;
import de.interkomm.hub.shell.PagePart;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** On a project's page: who uses it. */
@Component
class ReuseOfProject implements ProjectPagePart {

    private final Reuses reuses;

    ReuseOfProject(Reuses reuses) {
        this.reuses = reuses;
    }

    @Override
    public Optional<PagePart> of(@Nullable Actor reader, NetworkId network, Projects.View project) {
        List<Use> uses = reuses.of(reader, network, project);
        return Optional.of(
                new PagePart(
                        "reuse/project-part",
                        new Shown(
                                ReusePages.project(network, project.id()) + "/reuse",
                                uses,
                                (int) uses.stream().filter(Use::counts).count(),
                                CountyChart.of(uses, _ -> null))));
    }

    /**
     * @param base address of its own pages
     * @param confirmed how many use or pilot it for certain
     */
    record Shown(String base, List<Use> uses, int confirmed, BarChart chart) {}
}
