package de.interkomm.hub.declarations.internal;

import de.interkomm.hub.administrations.AdministrationTitle;
import de.interkomm.hub.declarations.ClauseId;
import de.interkomm.hub.declarations.Signatures;
import de.interkomm.hub.governance.GroupPeople.Belonging;
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

/**
 * Writes to those who are to sign, and to those who lead a draft. Mails are German, in the tone of
 * the network.
 */
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

    /**
     * Tells one of those who are to answer it of a proposal.
     *
     * @param title of the declaration
     */
    void tellOfProposal(
            NetworkId network, Belonging lead, String proposer, String title, ClauseId clause) {
        Locale locale = networks.settings(network).orElseThrow().tone().german();
        String link = address.link("/networks/" + network + "/declaration/draft/clauses/" + clause);
        post(
                network,
                lead.mailbox(),
                "proposal",
                lead.name(),
                title,
                proposer,
                link,
                networks.find(network).orElseThrow().name().in(locale));
    }

    private void send(NetworkId network, Asking asking, String what, String link) {
        Locale locale = networks.settings(network).orElseThrow().tone().german();
        post(
                network,
                asking.mailbox(),
                what,
                asking.person(),
                asking.title(),
                new AdministrationTitle(asking.administrationName()).accusative(locale),
                link,
                Signatures.LINK_DAYS,
                networks.find(network).orElseThrow().name().in(locale));
    }

    private void post(NetworkId network, Mailbox to, String what, Object... values) {
        NetworkSettings settings = networks.settings(network).orElseThrow();
        Locale locale = settings.tone().german();
        outbox.enqueue(
                new OutgoingMail(
                        network,
                        to,
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
