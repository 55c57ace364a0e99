package de.interkomm.hub.network.internal;

import de.interkomm.hub.mail.BothLanguages;
import de.interkomm.hub.mail.Outbox;
import de.interkomm.hub.mail.OutgoingMail;
import de.interkomm.hub.network.NetworkDeclaration;
import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.shell.HubAddress;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;

/** Tells those who are to run a network that it is there, in both of its languages. */
@Component
class FoundingMails {

    private final Outbox outbox;
    private final HubAddress address;
    private final MessageSource messages;

    FoundingMails(Outbox outbox, HubAddress address, MessageSource messages) {
        this.outbox = outbox;
        this.address = address;
        this.messages = messages;
    }

    void tell(NetworkDeclaration declaration, NetworkDeclaration.Coordinator coordinator) {
        NetworkSettings settings = declaration.settings();
        Locale german = settings.tone().german();
        Object[] inGerman = values(declaration, coordinator, german);
        outbox.enqueue(
                new OutgoingMail(
                        declaration.id(),
                        coordinator.mailbox(),
                        settings.senderName(),
                        settings.answersTo(),
                        messages.getMessage("network.founded.subject", inGerman, german),
                        BothLanguages.text(
                                german,
                                locale ->
                                        messages.getMessage(
                                                "network.founded.text",
                                                values(declaration, coordinator, locale),
                                                locale)),
                        List.of()));
    }

    private Object[] values(
            NetworkDeclaration declaration,
            NetworkDeclaration.Coordinator coordinator,
            Locale locale) {
        return new Object[] {
            coordinator.name(),
            declaration.settings().name().in(locale),
            address.link("/networks/" + declaration.id() + "/coordination")
        };
    }
}
