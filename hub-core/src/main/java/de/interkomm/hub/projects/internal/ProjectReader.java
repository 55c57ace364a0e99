package de.interkomm.hub.projects.internal;

import de.interkomm.hub.documents.DocumentId;
import de.interkomm.hub.documents.Documents;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.ProjectRight;
import de.interkomm.hub.projects.ProjectViewer;
import de.interkomm.hub.projects.Projects;
import de.interkomm.hub.projects.internal.ProjectRows.Found;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.shell.Pages;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Service
@Transactional(readOnly = true)
class ProjectReader implements Projects {

    private final ProjectRows rows;
    private final VersionRows versions;
    private final FileRows files;
    private final PeopleRows people;
    private final TopicRows topics;
    private final ProjectAccess access;
    private final Documents documents;

    ProjectReader(
            ProjectRows rows,
            VersionRows versions,
            FileRows files,
            PeopleRows people,
            TopicRows topics,
            ProjectAccess access,
            Documents documents) {
        this.rows = rows;
        this.versions = versions;
        this.files = files;
        this.people = people;
        this.topics = topics;
        this.access = access;
        this.documents = documents;
    }

    @Override
    public Page<Card> list(@Nullable Actor reader, NetworkId network, Query query, String page) {
        NetworkScope.requireBound(network);
        ProjectViewer viewer = ProjectViewer.of(reader, network);
        long total = rows.count(viewer, query);
        PageRequest asked = Pages.nearest(total, page, PAGE_SIZE);
        return new PageImpl<>(rows.list(viewer, query, asked, topics.byKey(network)), asked, total);
    }

    @Override
    public List<ProjectContent> contents(@Nullable Actor reader, NetworkId network, Query query) {
        NetworkScope.requireBound(network);
        return rows.contents(ProjectViewer.of(reader, network), query);
    }

    @Override
    public List<Card> ofGroup(@Nullable Actor reader, NetworkId network, GroupId group) {
        NetworkScope.requireBound(network);
        return rows.ofGroup(
                ProjectViewer.of(reader, network), group.value(), topics.byKey(network));
    }

    @Override
    public List<Own> mine(Actor actor, NetworkId network) {
        NetworkScope.requireBound(network);
        return rows.writtenBy(ProjectViewer.of(actor, network), topics.byKey(network));
    }

    @Override
    public List<Known> known(Actor actor, NetworkId network) {
        NetworkScope.requireBound(network);
        return rows.known(ProjectViewer.of(actor, network));
    }

    @Override
    public View open(@Nullable Actor reader, NetworkId network, ProjectId id) {
        Found found = find(reader, network, id);
        Set<ProjectRight> rights = access.rights(reader, network, id);
        List<Contact> contacts = people.contacts(id);
        boolean named = found.seesContacts();
        boolean writes = rights.contains(ProjectRight.WRITE);
        return new View(
                found.card(),
                found.content(),
                found.number(),
                found.latest(),
                rows.group(ProjectViewer.of(reader, network), found.content().group()).orElse(null),
                versions.history(id),
                named ? contacts : List.of(),
                named ? 0 : contacts.size(),
                files.shown(id, found.content().files()),
                found.firstPublishedAt(),
                writes ? found.reviewNote() : "",
                writes ? found.course() : Course.NONE,
                rights);
    }

    @Override
    public boolean isShownTo(@Nullable Actor reader, NetworkId network, ProjectId id) {
        return seen(reader, network, id)
                .filter(found -> found.card().stage() == Stage.PUBLISHED)
                .isPresent();
    }

    private Found find(@Nullable Actor reader, NetworkId network, ProjectId id) {
        return seen(reader, network, id).orElseThrow(PageNotFound::new);
    }

    private Optional<Found> seen(@Nullable Actor reader, NetworkId network, ProjectId id) {
        NetworkScope.requireBound(network);
        return rows.find(ProjectViewer.of(reader, network), id, topics.byKey(network));
    }

    @Override
    public File file(@Nullable Actor reader, NetworkId network, ProjectId id, UUID document) {
        Found found = find(reader, network, id);
        boolean shown =
                found.content().files().stream().anyMatch(one -> one.document().equals(document));
        boolean written =
                access.rights(reader, network, id).contains(ProjectRight.WRITE)
                        && files.of(id).contains(document);
        DocumentId wanted = new DocumentId(document);
        if (!shown && !written) {
            throw new PageNotFound();
        }
        return new File(
                documents.find(wanted).orElseThrow(PageNotFound::new),
                documents.content(wanted).orElseThrow(PageNotFound::new));
    }
}
