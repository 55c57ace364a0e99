package de.interkomm.hub.declarations.internal;

import de.interkomm.hub.administrations.AdministrationTitle;
import de.interkomm.hub.declarations.Signatures;
import de.interkomm.hub.identity.ConfirmationLinks;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.mail.Outbox;
import de.interkomm.hub.mail.OutgoingMail;
import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Writes to those who are to sign. Mails are German, in the tone of the network. */
@Component
class DeclarationMails {

    static final String LINK_PURPOSE = "declarations.signature";

    private final Outbox outbox;
    private final Networks networks;
    private final ConfirmationLinks links;
    private final HubAddress address;
    private final MessageSource messages;

    DeclarationMails(
            Outbox outbox,
            Networks networks,
            ConfirmationLinks links,
            HubAddress address,
            MessageSource messages) {
        this.outbox = outbox;
        this.networks = networks;
        this.links = links;
        this.address = address;
        this.messages = messages;
    }

    /**
     * Asks for a signature, with a link of its own.
     *
     * @param request what the link is about
     */
    void ask(NetworkId network, UUID request, Asking asking, Occasion occasion) {
        String token =
                links.issue(
                        LINK_PURPOSE,
                        network + "/" + request,
                        Duration.ofDays(Signatures.LINK_DAYS));
        send(
                network,
                asking,
                occasion == Occasion.FIRST ? "ask" : "remind",
                address.link("/networks/" + network + "/declaration/signature?token=" + token));
    }

    /** Says that the signature has arrived. */
    void thank(NetworkId network, Asking asking, int edition) {
        send(
                network,
                asking,
                "signed",
                address.link("/networks/" + network + "/declaration/" + edition));
    }

    private void send(NetworkId network, Asking asking, String what, String link) {
        NetworkSettings settings = networks.settings(network).orElseThrow();
        Locale locale = settings.tone().german();
        Object[] values = {
            asking.person(),
            asking.title(),
            new AdministrationTitle(asking.administrationName()).accusative(locale),
            link,
            Signatures.LINK_DAYS,
            networks.find(network).orElseThrow().name().in(locale)
        };
        outbox.enqueue(
                new OutgoingMail(
                        network,
                        asking.mailbox(),
                        settings.senderName(),
                        settings.answersTo(),
                        messages.getMessage(
                                "declarations.mail." + what + ".subject", values, locale),
                        messages.getMessage("declarations.mail." + what + ".text", values, locale),
                        List.of()));
    }

    /** Whether somebody was asked before. */
    enum Occasion {
        FIRST,
        AGAIN
    }

    /**
     * Whom is written to.
     *
     * @param administrationName as the register has it
     * @param title of the declaration
     */
    record Asking(String person, Mailbox mailbox, String administrationName, String title) {}
}
