package de.interkomm.hub.projects.internal;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.EmploymentEnded;
import de.interkomm.hub.identity.MailboxChanged;
import de.interkomm.hub.identity.PersonDeactivated;
import de.interkomm.hub.identity.RoleEnded;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.MembershipEnded;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Whoever has left the network writes on none of its projects and is nobody's contact there. */
@Component("projectFollowPeople")
class FollowPeople {

    private final PeopleRows rows;
    private final PeopleService people;
    private final Accounts accounts;
    private final Roles roles;

    FollowPeople(PeopleRows rows, PeopleService people, Accounts accounts, Roles roles) {
        this.rows = rows;
        this.people = people;
        this.accounts = accounts;
        this.roles = roles;
    }

    @ApplicationModuleListener
    void on(MembershipEnded event) {
        String mailbox = event.mailbox();
        if (mailbox != null) {
            accounts.find(new Mailbox(mailbox)).ifPresent(one -> leave(event.network(), one.id()));
        }
    }

    @ApplicationModuleListener
    void on(PersonDeactivated event) {
        leave(event.network(), event.account());
    }

    @ApplicationModuleListener
    void on(EmploymentEnded event) {
        leave(event.network(), event.account());
    }

    @ApplicationModuleListener
    void on(RoleEnded event) {
        leave(event.network(), event.account());
    }

    @ApplicationModuleListener
    void on(MailboxChanged event) {
        rows.changeMailbox(event.from(), event.to());
    }

    /** Whoever has another role here has not left. */
    private void leave(NetworkId network, AccountId account) {
        if (roles.networksOf(account).contains(network)) {
            return;
        }
        rows.contactOf(account).forEach(project -> people.forget(network, project, account));
        rows.writtenBy(account).forEach(project -> rows.removeAuthor(project, account));
    }
}
