package de.interkomm.hub.network.internal;

import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.mail.BothLanguages;
import de.interkomm.hub.mail.Outbox;
import de.interkomm.hub.mail.OutgoingMail;
import de.interkomm.hub.network.NetworkHandedOver;
import de.interkomm.hub.network.NetworkRenamed;
import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.MessageSource;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Everybody who has a role in a network learns its new name, and who its new host is, in both of
 * its languages.
 */
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
        tell(
                event.network(),
                "network.renamed",
                new LocalizedText(event.germanBefore(), event.englishBefore()),
                new LocalizedText(event.germanAfter(), event.englishAfter()));
    }

    @ApplicationModuleListener
    void on(NetworkHandedOver event) {
        tell(
                event.network(),
                "network.handed-over",
                new LocalizedText(event.germanBefore(), event.englishBefore()),
                new LocalizedText(event.germanAfter(), event.englishAfter()));
    }

    private void tell(NetworkId network, String words, LocalizedText before, LocalizedText after) {
        NetworkSettings settings = catalogue.find(network).orElseThrow().settings();
        Locale german = settings.tone().german();
        roles.holdersIn(network).stream()
                .map(Roles.Holder::account)
                .filter(AccountView::enabled)
                .distinct()
                .forEach(
                        one -> {
                            Function<Locale, Object[]> values =
                                    locale ->
                                            new Object[] {
                                                before.in(locale),
                                                after.in(locale),
                                                address.link("/networks/" + network),
                                                settings.name().in(locale),
                                                one.name()
                                            };
                            outbox.enqueue(
                                    new OutgoingMail(
                                            network,
                                            one.mailbox(),
                                            settings.senderName(),
                                            settings.answersTo(),
                                            messages.getMessage(
                                                    words + ".subject",
                                                    values.apply(german),
                                                    german),
                                            BothLanguages.text(
                                                    german,
                                                    locale ->
                                                            messages.getMessage(
                                                                    words + ".text",
                                                                    values.apply(locale),
                                                                    locale)),
                                            List.of()));
                        });
    }
}
