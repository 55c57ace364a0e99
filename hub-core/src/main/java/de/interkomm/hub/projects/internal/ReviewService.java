package de.interkomm.hub.projects.internal;

import de.interkomm.hub.identity.ActionTaken.Change;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.ProjectReviews;
import de.interkomm.hub.projects.ProjectRules;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

@Service
@Transactional
class ReviewService implements ProjectReviews {

    private final ProjectRepository repository;
    private final ProjectRows rows;
    private final VersionRows versions;
    private final RuleRows ruleRows;
    private final ProjectAccess access;
    private final ProjectPublishing publishing;
    private final ProjectMails mails;
    private final ProjectDeeds deeds;
    private final Clock clock;

    ReviewService(
            ProjectRepository repository,
            ProjectRows rows,
            VersionRows versions,
            RuleRows ruleRows,
            ProjectAccess access,
            ProjectPublishing publishing,
            ProjectMails mails,
            ProjectDeeds deeds,
            Clock clock) {
        this.repository = repository;
        this.rows = rows;
        this.versions = versions;
        this.ruleRows = ruleRows;
        this.access = access;
        this.publishing = publishing;
        this.mails = mails;
        this.deeds = deeds;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Actor actor, NetworkId network) {
        manage(actor, network);
        return rows.waiting();
    }

    @Override
    public Answer accept(Actor actor, NetworkId network, ProjectId id, int number) {
        Project project = access.lockToReview(actor, network, id);
        Answer late = late(project, number);
        if (late != Answer.DONE) {
            return late;
        }
        publishing.publish(network, project);
        deeds.tell(actor, network, id, "accepted", project.title());
        mails.tellAccepted(network, id, project.title());
        return Answer.DONE;
    }

    @Override
    public Answer sendBack(
            Actor actor, NetworkId network, ProjectId id, int number, String reason) {
        Project project = access.lockToReview(actor, network, id);
        Answer late = late(project, number);
        if (late != Answer.DONE) {
            return late;
        }
        project.sendBack(reason.strip());
        repository.saveAndFlush(project);
        versions.answered(id);
        deeds.tell(actor, network, id, "sent-back", project.title());
        mails.tellSentBack(network, id, project.title(), reason.strip());
        return Answer.DONE;
    }

    /** {@code DONE} if that version still waits. */
    private static Answer late(Project project, int number) {
        Integer waiting = project.waiting();
        if (waiting == null) {
            return Answer.STALE;
        }
        return waiting == number ? Answer.DONE : Answer.CHANGED;
    }

    @Override
    public Answer markAsLighthouse(Actor actor, NetworkId network, ProjectId id) {
        Project project = access.lockToReview(actor, network, id);
        if (!project.isPublished() || project.isLighthouse()) {
            return Answer.STALE;
        }
        project.mark(LocalDate.ofInstant(clock.instant(), ProjectPublishing.GERMANY));
        return marked(actor, network, project, "lighthouse-marked");
    }

    @Override
    public Answer unmarkAsLighthouse(Actor actor, NetworkId network, ProjectId id) {
        Project project = access.lockToReview(actor, network, id);
        if (!project.isLighthouse()) {
            return Answer.STALE;
        }
        project.unmark();
        return marked(actor, network, project, "lighthouse-unmarked");
    }

    private Answer marked(Actor actor, NetworkId network, Project project, String verb) {
        repository.saveAndFlush(project);
        deeds.announce(network, project);
        deeds.tell(actor, network, project.id(), verb, project.title());
        return Answer.DONE;
    }

    @Override
    @Transactional(readOnly = true)
    public ProjectRules rules(Actor actor, NetworkId network) {
        manage(actor, network);
        return ruleRows.rules();
    }

    @Override
    public void setRules(Actor actor, NetworkId network, ProjectRules rules) {
        manage(actor, network);
        ProjectRules before = ruleRows.rules();
        if (!before.equals(rules)) {
            ruleRows.save(rules);
            Change change = new Change(before.review().name(), rules.review().name());
            deeds.tell(
                    actor,
                    network,
                    network,
                    "rules-changed",
                    network.value(),
                    Map.of("projectReview", change));
        }
    }

    private static void manage(Actor actor, NetworkId network) {
        NetworkScope.requireBound(network);
        actor.require(Permission.MANAGE_PROJECTS, network);
    }
}
