package de.interkomm.hub.projects.internal;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.ProjectRight;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.EnumSet;
import java.util.Set;

/** Says what somebody may do with a project: as who runs the network, or as one of its authors. */
@Component
class ProjectAccess {

    private final ProjectRepository repository;
    private final PeopleRows people;

    ProjectAccess(ProjectRepository repository, PeopleRows people) {
        this.repository = repository;
        this.people = people;
    }

    Set<ProjectRight> rights(@Nullable Actor reader, NetworkId network, ProjectId project) {
        Set<ProjectRight> rights = EnumSet.noneOf(ProjectRight.class);
        if (reader != null && reader.may(Permission.MANAGE_PROJECTS, network)) {
            rights.add(ProjectRight.REVIEW);
            rights.add(ProjectRight.WRITE);
        } else if (reader != null
                && reader.may(Permission.WRITE_PROJECTS, network)
                && people.isAuthor(project, reader.account())) {
            rights.add(ProjectRight.WRITE);
        }
        return rights;
    }

    /**
     * The project, for somebody who writes on it.
     *
     * @throws PageNotFound for everybody else
     */
    Project toWrite(Actor actor, NetworkId network, ProjectId project) {
        NetworkScope.requireBound(network);
        requireWriter(actor, network, project);
        return repository.findById(project.value()).orElseThrow(PageNotFound::new);
    }

    /** The same, held against everybody else. */
    Project lockToWrite(Actor actor, NetworkId network, ProjectId project) {
        NetworkScope.requireBound(network);
        Project locked = repository.findLocked(project.value()).orElseThrow(PageNotFound::new);
        requireWriter(actor, network, project);
        return locked;
    }

    private void requireWriter(Actor actor, NetworkId network, ProjectId project) {
        if (!rights(actor, network, project).contains(ProjectRight.WRITE)) {
            throw new PageNotFound();
        }
    }

    /** The project, held, for somebody who runs the network. */
    Project lockToReview(Actor actor, NetworkId network, ProjectId project) {
        NetworkScope.requireBound(network);
        actor.require(Permission.MANAGE_PROJECTS, network);
        return repository.findLocked(project.value()).orElseThrow(PageNotFound::new);
    }
}
