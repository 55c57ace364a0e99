package de.interkomm.hub.declarations.internal;

import static java.util.Objects.requireNonNullElse;

import de.interkomm.hub.administrations.AdministrationTitle;
import de.interkomm.hub.declarations.ClauseId;
import de.interkomm.hub.declarations.Declarations.Signatory;
import de.interkomm.hub.declarations.Signatures;
import de.interkomm.hub.governance.GroupPeople.Belonging;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.ConfirmationLinks;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.mail.Outbox;
import de.interkomm.hub.mail.OutgoingMail;
import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
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
        String what =
                asking.contact() == null
                        ? (occasion == Occasion.FIRST ? "ask" : "remind")
                        : (occasion == Occasion.FIRST ? "pass-on" : "pass-on-again");
        send(
                network,
                asking,
                what,
                address.link("/networks/" + network + "/declaration/signature?token=" + token));
    }

    /** Says that the signature has arrived. */
    void thank(NetworkId network, Asking asking, int edition) {
        send(
                network,
                asking,
                asking.contact() == null ? "signed" : "signed-for",
                address.link("/networks/" + network + "/declaration/" + edition));
    }

    /** Tells one of those who represent an administration that others have recorded it as left. */
    void tellThatItLeft(NetworkId network, LocalDate on, Asking to) {
        send(network, to, "left", page(network), day(network, on));
    }

    /** Tells one of those who represent the administration, and may look at the scan. */
    void tellOfPaper(NetworkId network, HandedIn paper, AccountView to) {
        String scan =
                address.link(
                        "/networks/" + network + "/declaration/scans/" + paper.signatory().id());
        tell(network, paper, "handed-in", to.name(), to.mailbox(), scan);
    }

    /** Tells whoever was asked to sign and needs no account for it. */
    void tellOfPaper(NetworkId network, HandedIn paper, String name, Mailbox to) {
        tell(network, paper, "handed-in-elsewhere", name, to, page(network));
    }

    /** Tells whoever learned of a signature, or can sign instead, that it holds no more. */
    void tellThatItIsStruck(NetworkId network, Struck struck, String name, Mailbox to) {
        Signatory signatory = struck.signatory();
        Locale locale = networks.settings(network).orElseThrow().tone().german();
        post(
                network,
                to,
                "struck",
                name,
                struck.title(),
                new AdministrationTitle(signatory.administrationName()).accusative(locale),
                page(network),
                networks.find(network).orElseThrow().name().in(locale),
                struck.by(),
                signatory.person(),
                signatory.function(),
                day(network, signatory.on()),
                struck.reason());
    }

    /** Tells one of those who run the network, and can strike it. */
    void tellCoordination(NetworkId network, HandedIn paper, AccountView to) {
        String desk =
                address.link(
                        "/networks/"
                                + network
                                + "/coordination/declaration/members/"
                                + paper.signatory().administration());
        tell(network, paper, "handed-in-desk", to.name(), to.mailbox(), desk);
    }

    private void tell(
            NetworkId network, HandedIn paper, String what, String name, Mailbox to, String link) {
        Locale locale = networks.settings(network).orElseThrow().tone().german();
        Signatory signatory = paper.signatory();
        post(
                network,
                to,
                what,
                name,
                paper.title(),
                new AdministrationTitle(signatory.administrationName()).accusative(locale),
                link,
                networks.find(network).orElseThrow().name().in(locale),
                paper.by(),
                signatory.person(),
                signatory.function(),
                day(network, signatory.on()),
                page(network));
    }

    private String page(NetworkId network) {
        return address.link("/networks/" + network + "/declaration");
    }

    private String day(NetworkId network, LocalDate on) {
        Locale locale = networks.settings(network).orElseThrow().tone().german();
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(on);
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
        send(network, asking, what, link, asking.person());
    }

    private void send(NetworkId network, Asking asking, String what, String link, String more) {
        Locale locale = networks.settings(network).orElseThrow().tone().german();
        post(
                network,
                asking.mailbox(),
                what,
                requireNonNullElse(asking.contact(), asking.person()),
                asking.title(),
                new AdministrationTitle(asking.administrationName()).accusative(locale),
                link,
                Signatures.LINK_DAYS,
                networks.find(network).orElseThrow().name().in(locale),
                more,
                more.isEmpty() ? 0 : 1);
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
     * A signature on paper that was recorded.
     *
     * @param title of the declaration
     * @param by who has recorded it
     */
    record HandedIn(Signatory signatory, String title, String by) {}

    /**
     * A signature that was struck.
     *
     * @param title of the declaration
     * @param by who has struck it
     * @param reason what was wrong with it
     */
    record Struck(Signatory signatory, String title, String by, String reason) {}

    /**
     * Whom is written to.
     *
     * @param person who is to sign, or has; empty where nobody knows
     * @param contact who has that mailbox and passes the link on; {@code null} if the person has it
     * @param administrationName as the register has it
     * @param title of the declaration
     */
    record Asking(
            String person,
            Mailbox mailbox,
            @Nullable String contact,
            String administrationName,
            String title) {}
}
