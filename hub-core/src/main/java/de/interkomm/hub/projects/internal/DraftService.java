package de.interkomm.hub.projects.internal;

import de.interkomm.hub.documents.AcceptedType;
import de.interkomm.hub.documents.Documents;
import de.interkomm.hub.documents.Refusal;
import de.interkomm.hub.documents.StoreResult;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.Groups;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.projects.ChecklistItem;
import de.interkomm.hub.projects.FileKind;
import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.ProjectContent.ProjectFile;
import de.interkomm.hub.projects.ProjectDrafts;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.ProjectRules.Review;
import de.interkomm.hub.projects.internal.Project.Written;
import de.interkomm.hub.projects.internal.VersionRows.Writer;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Service
@Transactional
class DraftService implements ProjectDrafts {

    private final ProjectRepository repository;
    private final VersionRows versions;
    private final FileRows files;
    private final PeopleRows people;
    private final TopicRows topics;
    private final RuleRows rules;
    private final ProjectAccess access;
    private final ProjectPublishing publishing;
    private final ProjectMails mails;
    private final ProjectDeeds deeds;
    private final Groups groups;
    private final Documents documents;
    private final Clock clock;

    DraftService(
            ProjectRepository repository,
            VersionRows versions,
            FileRows files,
            PeopleRows people,
            TopicRows topics,
            RuleRows rules,
            ProjectAccess access,
            ProjectPublishing publishing,
            ProjectMails mails,
            ProjectDeeds deeds,
            Groups groups,
            Documents documents,
            Clock clock) {
        this.repository = repository;
        this.versions = versions;
        this.files = files;
        this.people = people;
        this.topics = topics;
        this.rules = rules;
        this.access = access;
        this.publishing = publishing;
        this.mails = mails;
        this.deeds = deeds;
        this.groups = groups;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public ProjectId begin(Actor actor, NetworkId network, ProjectContent content, Deed deed) {
        NetworkScope.requireBound(network);
        actor.require(Permission.WRITE_PROJECTS, network);
        Instant now = clock.instant();
        ProjectContent kept = kept(actor, network, content, null, Set.of());
        Project project = repository.saveAndFlush(new Project(kept, now));
        versions.add(project.id(), 1, kept, deed, writer(actor), now);
        people.addAuthor(
                project.id(), actor.account(), actor.name(), actor.mailbox().address(), now);
        return project.id();
    }

    @Override
    @Transactional(readOnly = true)
    public Draft open(Actor actor, NetworkId network, ProjectId id) {
        Project project = access.toWrite(actor, network, id);
        ProjectContent content = publishing.latest(project);
        return new Draft(
                id,
                project.latest(),
                content,
                project.published(),
                project.waiting(),
                people.contacts(id).size(),
                files.shown(id, content.files()),
                project.seenBy(),
                project.reviewNote(),
                asksFirst(actor, network) ? Review.WANTED : Review.NONE);
    }

    private boolean asksFirst(Actor actor, NetworkId network) {
        return rules.rules().review() == Review.WANTED
                && !actor.may(Permission.MANAGE_PROJECTS, network);
    }

    @Override
    public SaveResult save(
            Actor actor, NetworkId network, ProjectId id, int seen, ProjectContent content) {
        Project project = access.lockToWrite(actor, network, id);
        ProjectContent latest = publishing.latest(project);
        ProjectContent kept = kept(actor, network, content, latest, files.of(id));
        if (seen == project.latest() || kept.equals(latest)) {
            return write(actor, network, project, latest, kept, Deed.SAVED);
        }
        ProjectContent base = versions.content(id, seen).orElseThrow(PageNotFound::new);
        ContentMerge.Merged merged = ContentMerge.merge(base, kept, latest);
        Partner partner =
                versions.hasOthersSince(id, seen, actor.account())
                        ? Partner.SOMEBODY_ELSE
                        : Partner.ONESELF;
        write(actor, network, project, latest, merged.content(), Deed.MERGED);
        return new SaveResult.Merged(project.latest(), partner, merged.both(), merged.others());
    }

    private SaveResult write(
            Actor actor,
            NetworkId network,
            Project project,
            ProjectContent before,
            ProjectContent content,
            Deed deed) {
        if (content.equals(before)) {
            return new SaveResult.Unchanged(project.latest());
        }
        Instant now = clock.instant();
        Written written = project.write(content, now);
        repository.saveAndFlush(project);
        versions.add(project.id(), project.latest(), content, deed, writer(actor), now);
        if (written == Written.NARROWED) {
            deeds.announce(network, project);
            deeds.tell(actor, network, project.id(), "narrowed", project.title());
            return new SaveResult.Narrowed(project.latest());
        }
        return new SaveResult.Saved(project.latest());
    }

    /**
     * What may stay of it: topics there are, files that were added here, a group the writer knows.
     *
     * @param before {@code null} for a new project
     */
    private ProjectContent kept(
            Actor actor,
            NetworkId network,
            ProjectContent content,
            @Nullable ProjectContent before,
            Set<UUID> known) {
        Set<String> keys = topics.byKey(network).keySet();
        return new ProjectContent(
                content.title(),
                content.summary(),
                content.problem(),
                content.solution(),
                content.status(),
                content.statusSince(),
                content.kind(),
                content.topics().stream().filter(keys::contains).toList(),
                content.participants(),
                group(actor, network, content.group(), before == null ? null : before.group()),
                content.visibility(),
                content.means(),
                content.technology(),
                content.files().stream().filter(file -> known.contains(file.document())).toList(),
                content.milestones(),
                content.lessons(),
                content.blueprint(),
                before == null ? content.publiccode() : before.publiccode());
    }

    private @Nullable UUID group(
            Actor actor, NetworkId network, @Nullable UUID wanted, @Nullable UUID before) {
        if (wanted == null || wanted.equals(before)) {
            return wanted;
        }
        return groups.list(actor, network, Groups.Query.ALL).stream()
                        .map(Groups.Card::id)
                        .anyMatch(new GroupId(wanted)::equals)
                ? wanted
                : before;
    }

    @Override
    public PublishResult publish(Actor actor, NetworkId network, ProjectId id, int seen) {
        Project project = access.lockToWrite(actor, network, id);
        if (project.latest() != seen) {
            return new PublishResult.Stale();
        }
        List<ChecklistItem> missing =
                ChecklistItem.missing(publishing.latest(project), people.contacts(id).size());
        if (!missing.isEmpty()) {
            return new PublishResult.Missing(missing);
        }
        if (Objects.equals(project.published(), seen)) {
            return new PublishResult.Published();
        }
        if (asksFirst(actor, network)) {
            project.submit();
            repository.saveAndFlush(project);
            versions.asked(id, writer(actor), clock.instant());
            deeds.tell(actor, network, id, "submitted", project.title());
            mails.tellOfWaiting(network, id, project.title(), actor.name());
            return new PublishResult.Submitted();
        }
        publishing.publish(network, project);
        deeds.tell(actor, network, id, "published", project.title());
        return new PublishResult.Published();
    }

    @Override
    public boolean withdraw(Actor actor, NetworkId network, ProjectId id) {
        Project project = access.lockToWrite(actor, network, id);
        if (!project.isPublished() && project.waiting() == null) {
            return false;
        }
        publishing.withdraw(network, project);
        deeds.tell(actor, network, id, "withdrawn", project.title());
        return true;
    }

    @Override
    public boolean discard(Actor actor, NetworkId network, ProjectId id) {
        Project project = access.lockToWrite(actor, network, id);
        if (project.wasEverPublished()) {
            return false;
        }
        files.documents(id).forEach(documents::remove);
        repository.delete(project);
        deeds.tell(actor, network, id, "discarded", project.title());
        return true;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Version> versions(Actor actor, NetworkId network, ProjectId id) {
        access.toWrite(actor, network, id);
        return versions.all(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Kept version(Actor actor, NetworkId network, ProjectId id, int number) {
        access.toWrite(actor, network, id);
        ProjectContent content = versions.content(id, number).orElseThrow(PageNotFound::new);
        return new Kept(content, files.shown(id, content.files()));
    }

    @Override
    public SaveResult restore(Actor actor, NetworkId network, ProjectId id, int number) {
        Project project = access.lockToWrite(actor, network, id);
        ProjectContent latest = publishing.latest(project);
        ProjectContent earlier = versions.content(id, number).orElseThrow(PageNotFound::new);
        return write(
                actor,
                network,
                project,
                latest,
                kept(actor, network, earlier, latest, files.of(id)),
                Deed.RESTORED);
    }

    @Override
    public AttachResult attach(
            Actor actor,
            NetworkId network,
            ProjectId id,
            FileKind kind,
            String label,
            String fileName,
            byte[] content) {
        Project project = access.lockToWrite(actor, network, id);
        ProjectContent latest = publishing.latest(project);
        if (latest.files().size() >= ProjectContent.MOST_FILES) {
            return new AttachResult.NoRoom();
        }
        return switch (documents.store(fileName, content, accepted(kind))) {
            case StoreResult.Stored(var document) -> {
                files.add(id, document);
                List<ProjectFile> more = new ArrayList<>(latest.files());
                more.add(new ProjectFile(document.id().value(), kind, label));
                write(actor, network, project, latest, latest.withFiles(more), Deed.FILE);
                yield new AttachResult.Attached(document.id().value());
            }
            case StoreResult.Refused(var reason) -> new AttachResult.NotTaken(reason);
        };
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Refusal> refusal(FileKind kind, String fileName, byte[] content) {
        return documents.refusal(fileName, content, accepted(kind));
    }

    private static Set<AcceptedType> accepted(FileKind kind) {
        return kind == FileKind.PICTURE
                ? EnumSet.of(AcceptedType.PNG, AcceptedType.JPEG)
                : EnumSet.allOf(AcceptedType.class);
    }

    private static Writer writer(Actor actor) {
        return new Writer(actor.account(), actor.name(), actor.mailbox().address());
    }
}
