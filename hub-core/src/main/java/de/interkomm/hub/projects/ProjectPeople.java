package de.interkomm.hub.projects;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Who writes on a project of the bound network, and whom to ask about it. Nobody is shown as a
 * contact who has not agreed; whoever has can take it back at any time.
 */
public interface ProjectPeople {

    int LONGEST_ABOUT = 200;

    /** Who may write on it, the first author first; for those who do. */
    List<Author> authors(Actor actor, NetworkId network, ProjectId id);

    /** All contacts, asked or agreed; for those who write on it. */
    List<Asked> contacts(Actor actor, NetworkId network, ProjectId id);

    /** Lets somebody of the network write on it as well, and tells them. */
    Adding addAuthor(Actor actor, NetworkId network, ProjectId id, Mailbox mailbox);

    /** Lets an author write on it no longer; the last one stays. */
    Removal removeAuthor(Actor actor, NetworkId network, ProjectId id, AccountId author);

    /**
     * Asks somebody of the network to be a contact; who names themselves has agreed by that.
     *
     * @param about what they can be asked about; empty for anything
     */
    Adding askContact(Actor actor, NetworkId network, ProjectId id, Mailbox mailbox, String about);

    /** An author takes a contact out, asked or agreed. */
    Removal removeContact(Actor actor, NetworkId network, ProjectId id, AccountId contact);

    /** Where the actor is a contact, or is asked to be. */
    List<Request> requests(Actor actor, NetworkId network);

    /**
     * The actor agrees to be shown.
     *
     * @return whether they were asked
     */
    boolean agree(Actor actor, NetworkId network, ProjectId id);

    /**
     * The actor does not want to be shown, or no longer.
     *
     * @return whether there was anything to decline
     */
    boolean decline(Actor actor, NetworkId network, ProjectId id);

    record Author(AccountId account, String name, Instant since) {}

    /**
     * Somebody who is a contact, or asked to be.
     *
     * @param agreedAt {@code null} until then
     */
    record Asked(AccountId account, String name, String about, @Nullable Instant agreedAt) {}

    /**
     * A project that the actor is a contact of, or asked to be.
     *
     * @param readable whether the actor can open it
     * @param by who asked, by name
     * @param agreedAt {@code null} until then
     */
    record Request(
            ProjectId project,
            String title,
            boolean readable,
            ProjectVisibility visibility,
            String about,
            String by,
            @Nullable Instant agreedAt) {}

    /** What came of adding somebody. */
    enum Adding {
        DONE,
        /** Nobody of the network who may write on projects has that mailbox. */
        NOBODY_HERE,
        ALREADY_THERE
    }

    /** What came of taking somebody out. */
    enum Removal {
        DONE,
        NOT_THERE,
        LAST_AUTHOR_STAYS
    }
}
