package de.interkomm.hub.governance.internal;

import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.mail.BothLanguages;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.mail.Outbox;
import de.interkomm.hub.mail.OutgoingMail;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Writes to those a group is about, in both languages, the German in the tone of the network. */
@Component
class GroupMails {

    private final Outbox outbox;
    private final Accounts accounts;
    private final ParticipationRows participations;
    private final SeatsAtRest resting;
    private final Networks networks;
    private final HubAddress address;
    private final MessageSource messages;

    GroupMails(
            Outbox outbox,
            Accounts accounts,
            ParticipationRows participations,
            SeatsAtRest resting,
            Networks networks,
            HubAddress address,
            MessageSource messages) {
        this.outbox = outbox;
        this.accounts = accounts;
        this.participations = participations;
        this.resting = resting;
        this.networks = networks;
        this.address = address;
        this.messages = messages;
    }

    /** Tells those who lead the group, or else the coordinators, that somebody wants in. */
    void tellOfRequest(NetworkId network, GroupId group, String name, String who, String note) {
        List<AccountView> leaders =
                participations.leaders(group, resting.in(network)).stream()
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

    /** Tells somebody whom another has added, and as what. */
    void tellAdded(
            NetworkId network, AccountId person, NetworkGroup group, GroupFunction as, String by) {
        tell(network, person, "added", group, as, by);
    }

    /** Tells somebody whom another has made something else, and what they are now. */
    void tellChanged(
            NetworkId network, AccountId person, NetworkGroup group, GroupFunction now, String by) {
        tell(network, person, "changed", group, now, by);
    }

    /** Tells somebody whose part in the group another has ended. */
    void tellEnded(
            NetworkId network, AccountId person, NetworkGroup group, GroupFunction was, String by) {
        tell(network, person, "ended", group, was, by);
    }

    private void tell(
            NetworkId network,
            AccountId person,
            String what,
            NetworkGroup group,
            GroupFunction function,
            String by) {
        accounts.find(person)
                .filter(AccountView::enabled)
                .filter(one -> !one.name().equals(by))
                .ifPresent(
                        one ->
                                send(
                                        network,
                                        one.mailbox(),
                                        what,
                                        one.name(),
                                        group.name(),
                                        page(network, group.id()),
                                        function,
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

    private void send(
            NetworkId network,
            Mailbox to,
            String what,
            String recipient,
            String group,
            String link,
            String... more) {
        send(network, to, what, recipient, group, link, null, more);
    }

    /**
     * @param function {@code null} where none is named; else what the words name last
     * @param more what the words name from {@code {4}} on
     */
    private void send(
            NetworkId network,
            Mailbox to,
            String what,
            String recipient,
            String group,
            String link,
            @Nullable GroupFunction function,
            String... more) {
        NetworkProfile profile = networks.find(network).orElseThrow();
        NetworkSettings settings = networks.settings(network).orElseThrow();
        String words = "governance.mail." + what;
        Function<Locale, Object[]> values =
                locale -> {
                    List<Object> all = new ArrayList<>();
                    Collections.addAll(all, recipient, group, link, profile.name().in(locale));
                    Collections.addAll(all, (Object[]) more);
                    if (function != null) {
                        all.add(
                                messages.getMessage(
                                        "governance.rights.holder." + function, null, locale));
                    }
                    return all.toArray();
                };
        Locale german = settings.tone().german();
        outbox.enqueue(
                new OutgoingMail(
                        network,
                        to,
                        settings.senderName(),
                        settings.answersTo(),
                        messages.getMessage(words + ".subject", values.apply(german), german),
                        BothLanguages.text(
                                german,
                                locale ->
                                        messages.getMessage(
                                                words + ".text", values.apply(locale), locale)),
                        List.of()));
    }
}
