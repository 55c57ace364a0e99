package de.interkomm.hub.network.internal;

import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.mail.Outbox;
import de.interkomm.hub.mail.OutgoingMail;
import de.interkomm.hub.network.NetworkRenamed;
import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.shell.HubAddress;

import org.springframework.context.MessageSource;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;

/** Everybody who has a role in a network learns its new name, in both of its languages. */
@Component
class TellOfTheNewName {

    private final NetworkCatalogue catalogue;
    private final Roles roles;
    private final Outbox outbox;
    private final HubAddress address;
    private final MessageSource messages;

    TellOfTheNewName(
            NetworkCatalogue catalogue,
            Roles roles,
            Outbox outbox,
            HubAddress address,
            MessageSource messages) {
        this.catalogue = catalogue;
        this.roles = roles;
        this.outbox = outbox;
        this.address = address;
        this.messages = messages;
    }

    @ApplicationModuleListener
    void on(NetworkRenamed event) {
        NetworkSettings settings = catalogue.find(event.network()).orElseThrow().settings();
        Locale german = settings.tone().german();
        String link = address.link("/networks/" + event.network());
        String subject =
                messages.getMessage(
                        "network.renamed.subject",
                        new Object[] {event.germanBefore(), event.germanAfter()},
                        german);
        String text =
                text(german, event.germanBefore(), event.germanAfter(), link)
                        + "\n\n--\n\n"
                        + text(Locale.UK, event.englishBefore(), event.englishAfter(), link);
        roles.holdersIn(event.network()).stream()
                .map(Roles.Holder::account)
                .filter(AccountView::enabled)
                .map(AccountView::mailbox)
                .distinct()
                .forEach(
                        mailbox ->
                                outbox.enqueue(
                                        new OutgoingMail(
                                                event.network(),
                                                mailbox,
                                                settings.senderName(),
                                                settings.answersTo(),
                                                subject,
                                                text,
                                                List.of())));
    }

    private String text(Locale locale, String before, String after, String link) {
        return messages.getMessage(
                "network.renamed.text", new Object[] {before, after, link}, locale);
    }
}
