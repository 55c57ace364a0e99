package de.interkomm.hub.reuse.internal;

import static java.util.stream.Collectors.joining;

import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.ConfirmationLinks;
import de.interkomm.hub.mail.BothLanguages;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.mail.Outbox;
import de.interkomm.hub.mail.OutgoingMail;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.ProjectRecipients;
import de.interkomm.hub.projects.PublishedProjects;
import de.interkomm.hub.projects.PublishedProjects.Published;
import de.interkomm.hub.reuse.Reuses.Claim;
import de.interkomm.hub.reuse.Reuses.Declarer;
import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Writes to those who speak for an administration, and to those whose project it uses, in the
 * network's name. Nobody knows what they read, so mails say it in German and in English.
 */
@Component
class ReuseMails {

    static final String REQUEST = "reuse-request";
    static final String QUESTION = "reuse-question";
    static final String CONFIRMATION = "reuse-confirmation";

    static final Duration REQUEST_VALID = Duration.ofDays(7);

    /** As long as the yearly question and its reminder wait for an answer. */
    private static final Duration CONFIRMATION_VALID = Duration.ofDays(60);

    private final Outbox outbox;
    private final ConfirmationLinks links;
    private final ProjectRecipients people;
    private final PublishedProjects published;
    private final Networks networks;
    private final HubAddress hub;
    private final MessageSource messages;

    ReuseMails(
            Outbox outbox,
            ConfirmationLinks links,
            ProjectRecipients people,
            PublishedProjects published,
            Networks networks,
            HubAddress hub,
            MessageSource messages) {
        this.outbox = outbox;
        this.links = links;
        this.people = people;
        this.published = published;
        this.networks = networks;
        this.hub = hub;
        this.messages = messages;
    }

    /** Lets whoever declared something without an account prove to own the mailbox. */
    void confirmMailbox(
            NetworkId network,
            Mailbox to,
            UUID request,
            ProjectId project,
            String title,
            String administration,
            Claim claim) {
        String token = links.issue(REQUEST, request.toString(), REQUEST_VALID);
        send(
                network,
                to,
                "request",
                locale ->
                        new Object[] {
                            title,
                            administration,
                            state(claim, locale),
                            link(network, "request", project, token),
                            name(network, locale),
                            REQUEST_VALID.toDays()
                        });
    }

    /** Asks whether it is so. */
    void ask(Question question, Reuse reuse, String title, Mailbox to) {
        NetworkId network = reuse.network();
        String token = links.issue(CONFIRMATION, reuse.id() + " " + to, CONFIRMATION_VALID);
        String link = link(network, "confirmation", reuse.project(), token);
        send(
                network,
                to,
                question.words,
                locale ->
                        new Object[] {
                            title,
                            reuse.administration(),
                            state(reuse.claim(), locale),
                            link,
                            name(network, locale),
                            reuse.declaredName()
                        });
    }

    /** Tells those whose project it is that somebody uses it. */
    void tellOfReuse(Reuse reuse) {
        NetworkId network = reuse.network();
        Published project = published.find(network, reuse.project()).orElse(null);
        if (project == null) {
            return;
        }
        Set<Mailbox> told = new LinkedHashSet<>();
        Stream.concat(
                        people.authors(network, reuse.project()).stream(),
                        people.contacts(network, reuse.project()).stream())
                .map(AccountView::mailbox)
                .forEach(told::add);
        String link = hub.link("/networks/" + network + "/projects/" + reuse.project());
        for (Mailbox to : told) {
            send(
                    network,
                    to,
                    "news",
                    locale ->
                            new Object[] {
                                project.content().title(),
                                reuse.administration(),
                                state(reuse.claim(), locale),
                                link,
                                name(network, locale)
                            });
        }
    }

    /** Lets whoever asks without an account prove to own the mailbox. */
    void confirmQuestion(
            NetworkId network, Mailbox to, UUID question, ProjectId project, String title) {
        String token = links.issue(QUESTION, question.toString(), REQUEST_VALID);
        send(
                network,
                to,
                "question-link",
                locale ->
                        new Object[] {
                            title,
                            link(network, "question", project, token),
                            name(network, locale),
                            REQUEST_VALID.toDays()
                        });
    }

    /**
     * Answers go to whoever asks.
     *
     * @param from the administrations they come from
     */
    void passOn(QuestionRows.Question question, List<String> from, String title, Mailbox to) {
        NetworkId network = question.network();
        Declarer asker = question.asker();
        String whence =
                Stream.concat(from.stream(), Stream.of(asker.mailbox().address()))
                        .collect(joining(", "));
        send(
                network,
                to,
                asker.mailbox(),
                "passed-on",
                locale ->
                        new Object[] {
                            title,
                            hub.link("/networks/" + network + "/projects/" + question.project()),
                            name(network, locale),
                            asker.name(),
                            question.text(),
                            whence
                        });
    }

    /** Names the project, too: when the secret is worth nothing any more, that is still there. */
    private String link(NetworkId network, String what, ProjectId project, String token) {
        return hub.link(
                "/networks/"
                        + network
                        + "/reuse/"
                        + what
                        + "?project="
                        + project
                        + "&token="
                        + token);
    }

    /** How far, since when, and what has been made of it, on one line. */
    private String state(Claim claim, Locale locale) {
        String version =
                Stream.of(claim.adaptationNote(), claim.adaptation())
                        .filter(part -> !part.isEmpty())
                        .collect(joining(", "));
        return messages.getMessage(
                version.isEmpty() ? "reuse.mail.state" : "reuse.mail.state.version",
                new Object[] {
                    messages.getMessage("reuse.state." + claim.state(), null, locale),
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                            .withLocale(locale)
                            .format(claim.day()),
                    version
                },
                locale);
    }

    private String name(NetworkId network, Locale locale) {
        return networks.find(network).map(NetworkProfile::name).orElseThrow().in(locale);
    }

    private void send(
            NetworkId network, Mailbox to, String what, Function<Locale, Object[]> values) {
        send(network, to, settings(network).answersTo(), what, values);
    }

    private NetworkSettings settings(NetworkId network) {
        return networks.settings(network).orElseThrow();
    }

    private void send(
            NetworkId network,
            Mailbox to,
            @Nullable Mailbox answersTo,
            String what,
            Function<Locale, Object[]> values) {
        NetworkSettings settings = settings(network);
        Locale german = settings.tone().german();
        String words = "reuse.mail." + what;
        outbox.enqueue(
                new OutgoingMail(
                        network,
                        to,
                        settings.senderName(),
                        answersTo,
                        messages.getMessage(words + ".subject", values.apply(german), german),
                        BothLanguages.text(
                                german,
                                locale ->
                                        messages.getMessage(
                                                words + ".text", values.apply(locale), locale)),
                        List.of()));
    }

    /** Why somebody is asked. */
    enum Question {
        NEW("question"),
        YEARLY("yearly"),
        REMINDER("reminder");

        private final String words;

        Question(String words) {
            this.words = words;
        }
    }
}
