package de.interkomm.hub.projects.web;

import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.Topics;
import de.interkomm.hub.projects.Topics.Topic;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the pages about projects share: their addresses, and the names of topics. */
@Component
class ProjectPages {

    static final String PROJECTS = "/networks/{network}/projects";
    static final String PROJECT = PROJECTS + "/{project}";
    static final String DESK = "/networks/{network}/coordination/projects";
    static final String FORM = "form";

    private final Topics topics;

    ProjectPages(Topics topics) {
        this.topics = topics;
    }

    /** Every topic by its key, in the order of their names. */
    Map<String, String> topics(NetworkId network, Locale locale) {
        List<Topic> all = topics.of(network);
        Map<String, String> names = new LinkedHashMap<>();
        all.stream()
                .sorted(Comparator.comparing(topic -> topic.name().in(locale).toLowerCase(locale)))
                .forEach(topic -> names.put(topic.key(), topic.name().in(locale)));
        return names;
    }

    static ProjectId id(String typed) {
        return ProjectId.parse(typed).orElseThrow(PageNotFound::new);
    }

    static String to(NetworkId network, ProjectId project, String more) {
        return "redirect:/networks/" + network + "/projects/" + project + more;
    }

    static String toDesk(NetworkId network, String more) {
        return "redirect:/networks/" + network + "/coordination/projects" + more;
    }
}
