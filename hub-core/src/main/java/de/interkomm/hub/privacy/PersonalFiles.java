package de.interkomm.hub.privacy;

import de.interkomm.hub.correspondence.Letter;
import de.interkomm.hub.personaldata.Person;
import de.interkomm.hub.tenancy.NetworkId;

import java.util.Optional;

/**
 * Finds what is kept about a person. Whoever calls this has made sure that the person is asking, by
 * a sign-in or by a link to the mailbox; outside a transaction, since every network has its own.
 */
public interface PersonalFiles {

    /** All there is, from the hub and from every network that knows the mailbox. */
    PersonalFile of(Person person);

    /** The file of a letter that the person's records name; empty for every other. */
    Optional<LetterFile> letter(Person person, NetworkId network, String id);

    /** A letter with its file. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record LetterFile(Letter letter, String fileName, String mediaType, byte[] content) {}
}
