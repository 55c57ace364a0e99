package de.interkomm.hub.membership.internal;

import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.tenancy.NetworkId;

import java.util.UUID;

/**
 * What an applicant's link stands for. It carries the mailbox it went to, because whoever may write
 * another mailbox into a draft must not be able to confirm that one too.
 */
record LinkSubject(NetworkId network, ApplicationId application, Mailbox mailedTo) {

    /** Neither a network's name nor an application's id has a slash in it. */
    static LinkSubject parse(String text) {
        String[] parts = text.split("/", 3);
        return new LinkSubject(
                new NetworkId(parts[0]),
                new ApplicationId(UUID.fromString(parts[1])),
                new Mailbox(parts[2]));
    }

    @Override
    public String toString() {
        return network + "/" + application + "/" + mailedTo;
    }
}
