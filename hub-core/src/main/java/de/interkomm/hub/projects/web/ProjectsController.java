package de.interkomm.hub.projects.web;

import de.interkomm.hub.documents.DocumentDownload;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.ProjectKind;
import de.interkomm.hub.projects.ProjectPagePart;
import de.interkomm.hub.projects.ProjectRight;
import de.interkomm.hub.projects.ProjectStatus;
import de.interkomm.hub.projects.Projects;
import de.interkomm.hub.projects.Projects.File;
import de.interkomm.hub.projects.Projects.Query;
import de.interkomm.hub.projects.Projects.Shelf;
import de.interkomm.hub.projects.Projects.Stage;
import de.interkomm.hub.projects.Projects.View;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.shell.Typing;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The projects of a network, as far as each visitor may see them. */
@Controller
class ProjectsController {

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");
    private static final int LONGEST_SEARCH = 200;

    private final Projects projects;
    private final ProjectPages pages;
    private final Networks networks;
    private final ProjectForPrograms programs;
    private final List<ProjectPagePart> parts;

    ProjectsController(
            Projects projects,
            ProjectPages pages,
            Networks networks,
            ProjectForPrograms programs,
            List<ProjectPagePart> parts) {
        this.projects = projects;
        this.pages = pages;
        this.networks = networks;
        this.programs = programs;
        this.parts = parts;
    }

    @GetMapping(ProjectPages.PROJECTS)
    String list(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String shelf,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String done,
            @CurrentActor @Nullable Actor actor,
            Locale locale,
            Model model) {
        NetworkProfile profile = networks.find(network).orElseThrow(PageNotFound::new);
        Query query =
                new Query(
                        text.substring(0, Math.min(text.length(), LONGEST_SEARCH)),
                        Typing.choice(ProjectStatus.values(), status),
                        Typing.choice(ProjectKind.values(), kind),
                        topic.isBlank() ? null : topic,
                        shelf.equals("blueprints") ? Shelf.BLUEPRINTS : Shelf.ALL);
        model.addAttribute("profile", profile);
        model.addAttribute("network", network);
        model.addAttribute("done", done);
        model.addAttribute("page", projects.list(actor, network, query, page));
        model.addAttribute("topics", pages.topics(network, locale));
        model.addAttribute("statuses", ProjectStatus.values());
        model.addAttribute("kinds", ProjectKind.values());
        model.addAttribute("query", query);
        model.addAttribute("filtered", !query.equals(Query.ALL));
        model.addAttribute(
                "writes", actor != null && actor.may(Permission.WRITE_PROJECTS, network));
        model.addAttribute(
                "manages", actor != null && actor.may(Permission.MANAGE_PROJECTS, network));
        return "projects/projects";
    }

    @GetMapping(ProjectPages.PROJECT)
    String project(
            @PathVariable NetworkId network,
            @PathVariable String project,
            @RequestParam(defaultValue = "") String done,
            @CurrentActor @Nullable Actor actor,
            Model model) {
        ProjectId id = ProjectPages.id(project);
        model.addAttribute("network", network);
        View view = projects.open(actor, network, id);
        model.addAttribute("project", view);
        networks.find(network)
                .flatMap(profile -> programs.of(profile, view))
                .ifPresent(said -> model.addAttribute("structured", said));
        model.addAttribute("mayWrite", view.may(ProjectRight.WRITE));
        model.addAttribute("mayReview", view.may(ProjectRight.REVIEW));
        model.addAttribute(
                "parts",
                view.card().stage() == Stage.PUBLISHED
                        ? parts.stream()
                                .flatMap(one -> one.of(actor, network, view).stream())
                                .toList()
                        : List.of());
        model.addAttribute("zone", GERMANY);
        model.addAttribute("done", done);
        return "projects/project";
    }

    @GetMapping(ProjectPages.PROJECT + "/files/{document}")
    ResponseEntity<byte[]> file(
            @PathVariable NetworkId network,
            @PathVariable String project,
            @PathVariable String document,
            @CurrentActor @Nullable Actor actor) {
        ProjectId id = ProjectPages.id(project);
        UUID wanted = ProjectId.parse(document).orElseThrow(PageNotFound::new).value();
        File file = projects.file(actor, network, id, wanted);
        return DocumentDownload.attachment(file.document(), file.content());
    }
}
