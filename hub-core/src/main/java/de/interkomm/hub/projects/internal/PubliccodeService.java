package de.interkomm.hub.projects.internal;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.ProjectDrafts;
import de.interkomm.hub.projects.ProjectDrafts.Deed;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.Projects;
import de.interkomm.hub.projects.Projects.View;
import de.interkomm.hub.projects.PubliccodeFiles;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class PubliccodeService implements PubliccodeFiles {

    private final Projects projects;
    private final ProjectDrafts drafts;

    PubliccodeService(Projects projects, ProjectDrafts drafts) {
        this.projects = projects;
        this.drafts = drafts;
    }

    @Override
    @Transactional(readOnly = true)
    public Reading look(Actor actor, NetworkId network, String yaml) {
        actor.require(Permission.WRITE_PROJECTS, network);
        Publiccode.Read read = Publiccode.read(yaml);
        return new Reading(read.content(), read.language(), read.sections(), read.problems());
    }

    @Override
    public @Nullable ProjectId begin(Actor actor, NetworkId network, String yaml) {
        actor.require(Permission.WRITE_PROJECTS, network);
        ProjectContent content = Publiccode.read(yaml).content();
        return content == null ? null : drafts.begin(actor, network, content, Deed.IMPORTED);
    }

    @Override
    @Transactional(readOnly = true)
    public String write(@Nullable Actor reader, NetworkId network, ProjectId id) {
        View view = projects.open(reader, network, id);
        if (view.content().technology().repository().isEmpty()) {
            throw new PageNotFound();
        }
        return Publiccode.of(
                view.content(),
                view.contacts().stream()
                        .map(one -> new Publiccode.Contact(one.name(), one.mailbox()))
                        .toList());
    }
}
