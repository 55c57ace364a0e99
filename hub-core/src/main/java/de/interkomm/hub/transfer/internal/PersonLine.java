package de.interkomm.hub.transfer.internal;

import de.interkomm.hub.identity.TransferredPeople.Person;
import de.interkomm.hub.mail.Mailbox;

import java.util.UUID;

/** Somebody as an archive names them. */
record PersonLine(UUID id, String mailbox, String name) {

    static PersonLine of(Person person) {
        return new PersonLine(person.id(), person.mailbox().address(), person.name());
    }

    Person person() {
        return new Person(id, new Mailbox(mailbox), name);
    }
}
