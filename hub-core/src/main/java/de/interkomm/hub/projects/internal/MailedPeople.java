package de.interkomm.hub.projects.internal;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.ProjectPeople.Author;
import de.interkomm.hub.projects.ProjectRecipients;
import de.interkomm.hub.projects.Projects.Contact;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

@Component
@Transactional(readOnly = true)
class MailedPeople implements ProjectRecipients {

    private final PeopleRows people;
    private final Accounts accounts;

    MailedPeople(PeopleRows people, Accounts accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    @Override
    public List<AccountView> authors(NetworkId network, ProjectId project) {
        NetworkScope.requireBound(network);
        return enabled(people.authors(project).stream().map(Author::account).toList());
    }

    @Override
    public List<AccountView> contacts(NetworkId network, ProjectId project) {
        NetworkScope.requireBound(network);
        return enabled(people.contacts(project).stream().map(Contact::account).toList());
    }

    private List<AccountView> enabled(List<AccountId> ids) {
        return accounts.find(ids).stream().filter(AccountView::enabled).toList();
    }
}
