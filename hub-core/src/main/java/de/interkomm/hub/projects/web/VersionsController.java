package de.interkomm.hub.projects.web;

import de.interkomm.hub.governance.Groups;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.ProjectDrafts;
import de.interkomm.hub.projects.ProjectDrafts.Kept;
import de.interkomm.hub.projects.ProjectDrafts.Version;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.web.ProjectComparison.Naming;
import de.interkomm.hub.shell.Typing;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** How a project came to say what it says. */
@Controller("projectVersionsController")
class VersionsController {

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");
    private static final String VERSIONS = ProjectPages.PROJECT + "/versions";

    private final ProjectDrafts drafts;
    private final Groups groups;
    private final ProjectPages pages;
    private final MessageSource messages;

    VersionsController(
            ProjectDrafts drafts, Groups groups, ProjectPages pages, MessageSource messages) {
        this.drafts = drafts;
        this.groups = groups;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping(VERSIONS)
    String versions(
            @PathVariable NetworkId network,
            @PathVariable String project,
            @CurrentActor Actor actor,
            Model model) {
        ProjectId id = ProjectPages.id(project);
        List<Version> versions = drafts.versions(actor, network, id);
        model.addAttribute("network", network);
        model.addAttribute("draft", drafts.open(actor, network, id));
        model.addAttribute("versions", versions);
        model.addAttribute("zone", GERMANY);
        return "projects/versions";
    }

    @GetMapping(VERSIONS + "/comparison")
    String compare(
            @PathVariable NetworkId network,
            @PathVariable String project,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @CurrentActor Actor actor,
            Locale locale,
            Model model) {
        ProjectId id = ProjectPages.id(project);
        int before = Typing.version(from);
        int after = Typing.version(to);
        ProjectContent was = drafts.version(actor, network, id, before).content();
        ProjectContent is = drafts.version(actor, network, id, after).content();
        model.addAttribute("network", network);
        model.addAttribute("draft", drafts.open(actor, network, id));
        model.addAttribute("from", before);
        model.addAttribute("to", after);
        model.addAttribute(
                "comparison", ProjectComparison.between(was, is, naming(actor, network, locale)));
        return "projects/comparison";
    }

    @GetMapping(VERSIONS + "/{number}")
    String version(
            @PathVariable NetworkId network,
            @PathVariable String project,
            @PathVariable String number,
            @CurrentActor Actor actor,
            Model model) {
        ProjectId id = ProjectPages.id(project);
        int wanted = Typing.version(number);
        Kept version = drafts.version(actor, network, id, wanted);
        model.addAttribute("network", network);
        model.addAttribute("draft", drafts.open(actor, network, id));
        model.addAttribute("number", wanted);
        model.addAttribute("mayReview", actor.may(Permission.MANAGE_PROJECTS, network));
        model.addAttribute("said", version.content());
        model.addAttribute("files", version.files());
        return "projects/version";
    }

    private Naming naming(Actor actor, NetworkId network, Locale locale) {
        Map<String, String> topics = pages.topics(network, locale);
        Map<UUID, String> names = new HashMap<>();
        groups.list(actor, network, Groups.Query.ALL)
                .forEach(one -> names.put(one.id().value(), one.name()));
        return new Naming() {
            @Override
            public String word(String field, String code) {
                return messages.getMessage("projects." + field + "." + code, null, locale);
            }

            @Override
            public String topic(String key) {
                return topics.getOrDefault(key, "–");
            }

            @Override
            public String group(UUID id) {
                return names.getOrDefault(id, "–");
            }

            @Override
            public String day(LocalDate day) {
                return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(day);
            }
        };
    }

    @PostMapping(VERSIONS + "/{number}/restoration")
    String restore(
            @PathVariable NetworkId network,
            @PathVariable String project,
            @PathVariable String number,
            @CurrentActor Actor actor) {
        ProjectId id = ProjectPages.id(project);
        drafts.restore(actor, network, id, Typing.version(number));
        return ProjectPages.to(network, id, "/edit?done=restored");
    }
}
