package de.interkomm.hub.projects.internal;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.ProjectPeople;
import de.interkomm.hub.projects.ProjectViewer;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Service("projectPeopleService")
@Transactional
class PeopleService implements ProjectPeople {

    private final ProjectRepository repository;
    private final PeopleRows rows;
    private final ProjectAccess access;
    private final Accounts accounts;
    private final Roles roles;
    private final ProjectMails mails;
    private final ProjectDeeds deeds;
    private final Clock clock;

    PeopleService(
            ProjectRepository repository,
            PeopleRows rows,
            ProjectAccess access,
            Accounts accounts,
            Roles roles,
            ProjectMails mails,
            ProjectDeeds deeds,
            Clock clock) {
        this.repository = repository;
        this.rows = rows;
        this.access = access;
        this.accounts = accounts;
        this.roles = roles;
        this.mails = mails;
        this.deeds = deeds;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Author> authors(Actor actor, NetworkId network, ProjectId id) {
        access.toWrite(actor, network, id);
        return rows.authors(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Asked> contacts(Actor actor, NetworkId network, ProjectId id) {
        access.toWrite(actor, network, id);
        return rows.asked(id);
    }

    @Override
    public Adding addAuthor(Actor actor, NetworkId network, ProjectId id, Mailbox mailbox) {
        Project project = access.lockToWrite(actor, network, id);
        AccountView person = colleague(network, mailbox).orElse(null);
        if (person == null) {
            return Adding.NOBODY_HERE;
        }
        if (!rows.addAuthor(id, person, clock.instant())) {
            return Adding.ALREADY_THERE;
        }
        deeds.tell(actor, network, id, "author-added", label(project, person.name()));
        mails.tellAuthor(network, person, id, project.title(), actor.name());
        return Adding.DONE;
    }

    /** Somebody of the network who may write on projects, and so may be named on them. */
    private Optional<AccountView> colleague(NetworkId network, Mailbox mailbox) {
        return accounts.find(mailbox)
                .filter(AccountView::enabled)
                .filter(
                        one ->
                                roles.standingsOf(one.id()).stream()
                                        .anyMatch(standing -> writes(standing, network)));
    }

    private static boolean writes(Standing standing, NetworkId network) {
        return network.equals(standing.network())
                && Permission.WRITE_PROJECTS.roles().contains(standing.role());
    }

    @Override
    public Removal removeAuthor(Actor actor, NetworkId network, ProjectId id, AccountId author) {
        Project project = access.lockToWrite(actor, network, id);
        List<Author> authors = rows.authors(id);
        Author gone =
                authors.stream()
                        .filter(one -> one.account().equals(author))
                        .findFirst()
                        .orElse(null);
        if (gone == null) {
            return Removal.NOT_THERE;
        }
        if (authors.size() == 1) {
            return Removal.LAST_AUTHOR_STAYS;
        }
        rows.removeAuthor(id, author);
        deeds.tell(actor, network, id, "author-removed", label(project, gone.name()));
        return Removal.DONE;
    }

    @Override
    public Adding askContact(
            Actor actor, NetworkId network, ProjectId id, Mailbox mailbox, String about) {
        Project project = access.lockToWrite(actor, network, id);
        AccountView person = colleague(network, mailbox).orElse(null);
        if (person == null) {
            return Adding.NOBODY_HERE;
        }
        boolean oneself = person.id().equals(actor.account());
        Instant now = clock.instant();
        if (!rows.addContact(id, person, about.strip(), actor.name(), now, oneself ? now : null)) {
            return Adding.ALREADY_THERE;
        }
        if (oneself) {
            shown(network, project);
            deeds.tell(actor, network, id, "contact-agreed", label(project, person.name()));
        } else {
            deeds.tell(actor, network, id, "contact-asked", label(project, person.name()));
            mails.askContact(network, person, project.title(), actor.name(), about.strip());
        }
        return Adding.DONE;
    }

    @Override
    public Removal removeContact(Actor actor, NetworkId network, ProjectId id, AccountId contact) {
        Project project = access.lockToWrite(actor, network, id);
        String name =
                rows.asked(id).stream()
                        .filter(one -> one.account().equals(contact))
                        .map(Asked::name)
                        .findFirst()
                        .orElse("");
        if (!remove(network, project, contact)) {
            return Removal.NOT_THERE;
        }
        deeds.tell(actor, network, id, "contact-removed", label(project, name));
        return Removal.DONE;
    }

    /** Readers notice only a contact they saw. */
    private boolean remove(NetworkId network, Project project, AccountId contact) {
        Optional<Boolean> agreed = rows.removeContact(project.id(), contact);
        if (agreed.orElse(false)) {
            shown(network, project);
        }
        return agreed.isPresent();
    }

    private void shown(NetworkId network, Project project) {
        project.touch();
        repository.saveAndFlush(project);
        deeds.announce(network, project);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Request> requests(Actor actor, NetworkId network) {
        NetworkScope.requireBound(network);
        return rows.requests(ProjectViewer.of(actor, network));
    }

    @Override
    public boolean agree(Actor actor, NetworkId network, ProjectId id) {
        Project project = lockOwn(network, id);
        if (!rows.agree(id, actor.account(), clock.instant())) {
            return false;
        }
        shown(network, project);
        deeds.tell(actor, network, id, "contact-agreed", label(project, actor.name()));
        return true;
    }

    @Override
    public boolean decline(Actor actor, NetworkId network, ProjectId id) {
        Project project = lockOwn(network, id);
        boolean gone = remove(network, project, actor.account());
        if (gone) {
            deeds.tell(actor, network, id, "contact-declined", label(project, actor.name()));
        }
        return gone;
    }

    /** Whose row it is says the account; the project itself is nothing they need to see. */
    private Project lockOwn(NetworkId network, ProjectId id) {
        NetworkScope.requireBound(network);
        return repository.findLocked(id.value()).orElseThrow(PageNotFound::new);
    }

    /** Takes a contact out where that follows from something else. */
    void forget(NetworkId network, ProjectId id, AccountId contact) {
        repository.findLocked(id.value()).ifPresent(project -> remove(network, project, contact));
    }

    private static String label(Project project, String name) {
        return project.title() + ": " + name;
    }
}
