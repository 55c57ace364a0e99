package de.interkomm.hub.projects.internal;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.membership.OverviewSource;
import de.interkomm.hub.projects.ProjectReviews;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.List;

/** Says on the overview how many projects wait to be published. */
@Component
class ProjectsOverview implements OverviewSource {

    private final ProjectReviews reviews;

    ProjectsOverview(ProjectReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public List<Waiting> waiting(Actor actor, NetworkId network) {
        int waiting =
                actor.may(Permission.MANAGE_PROJECTS, network)
                        ? reviews.waiting(actor, network).size()
                        : 0;
        return waiting == 0
                ? List.of()
                : List.of(
                        new Waiting(
                                "projects.overview.waiting",
                                waiting,
                                "/networks/" + network + "/coordination/projects"));
    }
}
