package de.interkomm.hub.governance.internal;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.mail.Outbox;
import de.interkomm.hub.mail.OutgoingMail;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes to those a group is about. Mails are German, in the tone of the network. */
@Component
class GroupMails {

    private final Outbox outbox;
    private final Accounts accounts;
    private final ParticipationRows participations;
    private final Networks networks;
    private final HubAddress address;
    private final MessageSource messages;

    GroupMails(
            Outbox outbox,
            Accounts accounts,
            ParticipationRows participations,
            Networks networks,
            HubAddress address,
            MessageSource messages) {
        this.outbox = outbox;
        this.accounts = accounts;
        this.participations = participations;
        this.networks = networks;
        this.address = address;
        this.messages = messages;
    }

    /** Tells those who lead the group, or else the coordinators, that somebody wants in. */
    void tellOfRequest(NetworkId network, GroupId group, String name, String who, String note) {
        List<AccountView> leaders =
                participations.leaders(group).stream()
                        .map(accounts::find)
                        .flatMap(Optional::stream)
                        .filter(AccountView::enabled)
                        .toList();
        for (AccountView one : leaders.isEmpty() ? accounts.coordinatorsOf(network) : leaders) {
            send(
                    network,
                    one.mailbox(),
                    "requested",
                    one.name(),
                    name,
                    people(network, group),
                    who,
                    note);
        }
    }

    /** Tells the coordinators that nobody leads the group any more. */
    void tellOfMissingLead(NetworkId network, GroupId group, String name) {
        for (AccountView one : accounts.coordinatorsOf(network)) {
            send(network, one.mailbox(), "leadless", one.name(), name, people(network, group));
        }
    }

    void tellAdded(NetworkId network, AccountId person, GroupId group, String name, String by) {
        accounts.find(person)
                .filter(AccountView::enabled)
                .ifPresent(
                        one ->
                                send(
                                        network,
                                        one.mailbox(),
                                        "added",
                                        one.name(),
                                        name,
                                        page(network, group),
                                        by));
    }

    void tellAccepted(NetworkId network, Mailbox to, String person, GroupId group, String name) {
        send(network, to, "accepted", person, name, page(network, group));
    }

    void tellDeclined(
            NetworkId network,
            Mailbox to,
            String person,
            GroupId group,
            String name,
            String reason) {
        send(network, to, "declined", person, name, page(network, group), reason);
    }

    void inviteGuest(NetworkId network, AccountView guest, String name, String by) {
        send(network, guest.mailbox(), "guest", guest.name(), name, address.link("/my/groups"), by);
    }

    private String page(NetworkId network, GroupId group) {
        return address.link("/networks/" + network + "/groups/" + group);
    }

    private String people(NetworkId network, GroupId group) {
        return page(network, group) + "/people";
    }

    /**
     * @param more what the words name from {@code {4}} on
     */
    private void send(
            NetworkId network,
            Mailbox to,
            String what,
            String recipient,
            String group,
            String link,
            String... more) {
        NetworkProfile profile = networks.find(network).orElseThrow();
        NetworkSettings settings = networks.settings(network).orElseThrow();
        Locale locale = settings.tone().german();
        Object[] values = new Object[4 + more.length];
        values[0] = recipient;
        values[1] = group;
        values[2] = link;
        values[3] = profile.name().in(locale);
        System.arraycopy(more, 0, values, 4, more.length);
        String words = "governance.mail." + what;
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
