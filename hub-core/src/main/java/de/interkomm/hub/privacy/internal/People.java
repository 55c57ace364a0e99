package de.interkomm.hub.privacy.internal;

import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.personaldata.Person;

import org.springframework.stereotype.Component;

/** Who is behind a mailbox. */
@Component
class People {

    private final Accounts accounts;

    People(Accounts accounts) {
        this.accounts = accounts;
    }

    Person of(Mailbox mailbox) {
        return accounts.find(mailbox)
                .map(account -> new Person(account.id().value(), mailbox.address(), account.name()))
                .orElseGet(() -> new Person(null, mailbox.address(), ""));
    }
}
