package de.interkomm.hub.mail.internal;

import de.interkomm.hub.mail.MailId;
import de.interkomm.hub.mail.Mailbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who the hub's mails come from.
 *
 * @param from {@code hub.mail.from}: the one address mail servers know the hub by; networks write
 *     under their own names and get answers at their own addresses
 */
@ConfigurationProperties("hub.mail")
record HubSender(@DefaultValue("noreply@localhost.localdomain") String from) {

    HubSender {
        if (Mailbox.parse(from).isEmpty()) {
            throw new IllegalArgumentException(
                    "hub.mail.from must be a plain mail address, but is '" + from + "'");
        }
    }

    Mailbox mailbox() {
        return new Mailbox(from);
    }

    String messageIdOf(MailId id) {
        return "<%s@%s>".formatted(id, mailbox().domain());
    }
}
