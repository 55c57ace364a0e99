package de.interkomm.hub.mail;

import java.util.List;
import java.util.Optional;

/**
 * Takes the place of a mail server when a hub is tried out: all mail, to whomever, can be read on
 * one page.
 *
 * <p>Exists only with {@code hub.local-mailbox=true} and without {@code spring.mail.host}, because
 * whoever reaches the page can sign in as anybody. A hub with neither a server nor the local
 * mailbox keeps its mail until it is given one, and says so when it starts.
 */
public interface LocalMailbox {

    /** How many mails the list goes back. */
    int LISTED = 200;

    /** The latest {@value #LISTED} mails, newest first. */
    List<LocalMail> newest();

    Optional<LocalMail> find(MailId id);

    /**
     * @param position counts from 0
     */
    Optional<MailAttachment> attachment(MailId id, int position);
}
