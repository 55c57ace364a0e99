package de.interkomm.hub.projects.web;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupPagePart;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.projects.Projects;
import de.interkomm.hub.projects.Projects.Card;
import de.interkomm.hub.shell.PagePart;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** On a group's page: the projects it carries. */
@Component
@Order(40)
class ProjectsOfGroup implements GroupPagePart {

    private final Projects projects;

    ProjectsOfGroup(Projects projects) {
        this.projects = projects;
    }

    @Override
    public Optional<PagePart> of(@Nullable Actor reader, NetworkId network, GroupId group) {
        List<Card> carried = projects.ofGroup(reader, network, group);
        return carried.isEmpty()
                ? Optional.empty()
                : Optional.of(new PagePart("projects/group-part", new Carried(network, carried)));
    }

    record Carried(NetworkId network, List<Card> projects) {

        Carried {
            projects = List.copyOf(projects);
        }
    }
}
