package de.interkomm.hub.projects.internal;

import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.mail.Outbox;
import de.interkomm.hub.mail.OutgoingMail;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.ProjectPeople.Author;
import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes to those a project is about. Mails are German, in the tone of the network. */
@Component
class ProjectMails {

    private final Outbox outbox;
    private final Accounts accounts;
    private final PeopleRows people;
    private final Networks networks;
    private final HubAddress address;
    private final MessageSource messages;

    ProjectMails(
            Outbox outbox,
            Accounts accounts,
            PeopleRows people,
            Networks networks,
            HubAddress address,
            MessageSource messages) {
        this.outbox = outbox;
        this.accounts = accounts;
        this.people = people;
        this.networks = networks;
        this.address = address;
        this.messages = messages;
    }

    /** Tells the coordinators that a project waits for them. */
    void tellOfWaiting(NetworkId network, ProjectId project, String title, String by) {
        String desk = address.link("/networks/" + network + "/coordination/projects");
        for (AccountView one : accounts.coordinatorsOf(network)) {
            send(network, one.mailbox(), "waiting", one.name(), title, desk, by);
        }
    }

    void tellAccepted(NetworkId network, ProjectId project, String title) {
        for (AccountView one : authors(project)) {
            send(network, one.mailbox(), "accepted", one.name(), title, page(network, project));
        }
    }

    void tellSentBack(NetworkId network, ProjectId project, String title, String reason) {
        for (AccountView one : authors(project)) {
            send(
                    network,
                    one.mailbox(),
                    "sent-back",
                    one.name(),
                    title,
                    page(network, project) + "/edit",
                    reason);
        }
    }

    private List<AccountView> authors(ProjectId project) {
        return people.authors(project).stream()
                .map(Author::account)
                .map(accounts::find)
                .flatMap(Optional::stream)
                .filter(AccountView::enabled)
                .toList();
    }

    void tellAuthor(
            NetworkId network, AccountView person, ProjectId project, String title, String by) {
        send(
                network,
                person.mailbox(),
                "author",
                person.name(),
                title,
                page(network, project) + "/edit",
                by);
    }

    void askContact(NetworkId network, AccountView person, String title, String by, String about) {
        send(
                network,
                person.mailbox(),
                about.isEmpty() ? "contact" : "contact-about",
                person.name(),
                title,
                address.link("/my/projects"),
                by,
                about);
    }

    private String page(NetworkId network, ProjectId project) {
        return address.link("/networks/" + network + "/projects/" + project);
    }

    /**
     * @param more what the words name from {@code {4}} on
     */
    private void send(
            NetworkId network,
            Mailbox to,
            String what,
            String recipient,
            String title,
            String link,
            String... more) {
        NetworkProfile profile = networks.find(network).orElseThrow();
        NetworkSettings settings = networks.settings(network).orElseThrow();
        Locale locale = settings.tone().german();
        Object[] values = new Object[4 + more.length];
        values[0] = recipient;
        values[1] = title;
        values[2] = link;
        values[3] = profile.name().in(locale);
        System.arraycopy(more, 0, values, 4, more.length);
        String words = "projects.mail." + what;
        outbox.enqueue(
                new OutgoingMail(
                        network,
                        to,
                        settings.senderName(),
                        settings.answersTo(),
                        messages.getMessage(words + ".subject", values, locale),
                        messages.getMessage(words + ".text", values, locale),
                        List.of()));
    }
}
