package de.interkomm.hub.membership.internal;

import de.interkomm.hub.correspondence.LetterText;
import de.interkomm.hub.identity.ConfirmationLinks;
import de.interkomm.hub.identity.RateLimits;
import de.interkomm.hub.mail.MailAttachment;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.mail.Outbox;
import de.interkomm.hub.mail.OutgoingMail;
import de.interkomm.hub.membership.ApplicationStatus;
import de.interkomm.hub.membership.spi.Verdict;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What applicants and members get by mail. Every mail about an application brings a link to it. */
@Component
class ApplicantMails {

    static final String PURPOSE = "application";

    /** Plenums meet once a year; the link must outlive the wait. */
    private static final Duration LINK_VALID = Duration.ofDays(400);

    /** Anybody may ask in anybody's name: for an application so many times an hour. */
    private static final int LINKS_PER_APPLICATION = 2;

    private static final int DRAFTS_PER_MAILBOX = 5;

    private static final Duration PERIOD = Duration.ofHours(1);

    private final Outbox outbox;
    private final ConfirmationLinks links;
    private final RateLimits limits;
    private final HubAddress address;
    private final MessageSource messages;
    private final Networks networks;

    ApplicantMails(
            Outbox outbox,
            ConfirmationLinks links,
            RateLimits limits,
            HubAddress address,
            MessageSource messages,
            Networks networks) {
        this.outbox = outbox;
        this.links = links;
        this.limits = limits;
        this.address = address;
        this.messages = messages;
        this.networks = networks;
    }

    /** Persons learn before they confirm whether that is all, or somebody looks at it first. */
    private static String promise(NetworkProfile network, Application application) {
        if (network.members() == MemberKind.ADMINISTRATION) {
            return "";
        }
        return application.judgement().verdict() == Verdict.ELIGIBLE ? ".person" : ".person.review";
    }

    /** A new secret link to the application's page. */
    String link(NetworkId network, Application application) {
        String token = links.issue(PURPOSE, subject(network, application).toString(), LINK_VALID);
        return address.link("/networks/%s/applications/%s".formatted(network, token));
    }

    private static LinkSubject subject(NetworkId network, Application application) {
        return new LinkSubject(network, application.id(), application.mailbox());
    }

    /**
     * Asks the applicant to confirm the mailbox and to go on. A mailbox somebody floods with drafts
     * gets no more of these mails for a while; its owner gets the link by asking for it, for a
     * draft without a link always gets one.
     */
    void askToConfirm(NetworkProfile network, Application application) {
        if (limits.attempt(
                        "application-mailbox",
                        network.id() + "/" + application.mailbox(),
                        DRAFTS_PER_MAILBOX,
                        PERIOD)
                instanceof RateLimits.Allowed) {
            mailLink(
                    network,
                    application,
                    "membership.mail.confirm" + promise(network, application));
        }
    }

    /** A new link to an application, for whoever has lost the others. */
    void sendLink(NetworkProfile network, Application application) {
        if (limits.attempt(
                        "application-link",
                        network.id() + "/" + application.id(),
                        LINKS_PER_APPLICATION,
                        PERIOD)
                instanceof RateLimits.Allowed) {
            mailLink(
                    network,
                    application,
                    "membership.mail.link"
                            + (network.members() == MemberKind.PERSON ? ".person" : ""));
        }
    }

    private void mailLink(NetworkProfile network, Application application, String words) {
        Locale locale = ApplicationLetters.letterLocale(network, application.language());
        Object[] values = {
            application.form().name(),
            network.name().in(locale),
            application.administrationName(),
            link(network.id(), application)
        };
        send(
                network,
                application.mailbox(),
                messages.getMessage(words + ".subject", values, locale),
                messages.getMessage(words + ".text", values, locale),
                List.of());
    }

    /** A letter as text and as a file, with the applicant's own link below. */
    void sendLetter(
            NetworkProfile network,
            Application application,
            String reference,
            LetterText text,
            String fileName,
            byte[] pdf,
            String closingLine) {
        String body =
                text.salutation()
                        + "\n\n"
                        + text.paragraphs().stream().collect(Collectors.joining("\n\n"))
                        + "\n\n"
                        + text.closing()
                        + "\n"
                        + closingLine
                        + "\n\n"
                        + messages.getMessage(
                                "membership.mail.letter.link" + purpose(application.status()),
                                new Object[] {link(network.id(), application)},
                                ApplicationLetters.letterLocale(network, application.language()));
        send(
                network,
                application.mailbox(),
                "[%s] %s".formatted(reference, text.subject()),
                body,
                List.of(new MailAttachment(fileName, "application/pdf", pdf)));
    }

    /** The link says what it is for where something is to be done there. */
    private static String purpose(ApplicationStatus status) {
        return switch (status) {
            case RESOLVED, COMPLETION_REQUESTED -> "." + status;
            default -> "";
        };
    }

    void send(
            NetworkProfile network,
            Mailbox to,
            String subject,
            String text,
            List<MailAttachment> attachments) {
        NetworkSettings settings = networks.settings(network.id()).orElseThrow();
        outbox.enqueue(
                new OutgoingMail(
                        network.id(),
                        to,
                        settings.senderName(),
                        settings.answersTo(),
                        subject,
                        text,
                        attachments));
    }
}
