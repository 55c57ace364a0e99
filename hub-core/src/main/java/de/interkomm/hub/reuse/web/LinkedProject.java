package de.interkomm.hub.reuse.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.Projects;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The project that a mailed link names beside its secret, for readers who may see it: where the
 * secret is worth nothing any more, its page still leads there.
 */
@ControllerAdvice(assignableTypes = {ReuseLinkController.class, QuestionController.class})
class LinkedProject {

    private final Projects projects;

    LinkedProject(Projects projects) {
        this.projects = projects;
    }

    @ModelAttribute("linked")
    @Nullable Linked of(
            @PathVariable NetworkId network,
            @RequestParam(name = "project", defaultValue = "") String named,
            @CurrentActor @Nullable Actor reader) {
        return ProjectId.parse(named)
                .filter(id -> projects.isShownTo(reader, network, id))
                .map(
                        id ->
                                new Linked(
                                        id,
                                        projects.open(reader, network, id).content().title(),
                                        ReusePages.project(network, id)))
                .orElse(null);
    }

    /** A project, and its page. */
    record Linked(ProjectId id, String title, String page) {}
}
