package de.interkomm.hub.resolutions.internal;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupPeople.Belonging;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.mail.Outbox;
import de.interkomm.hub.mail.OutgoingMail;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.resolutions.internal.Speakers.Speaker;
import de.interkomm.hub.resolutions.internal.Speakers.Speaking;
import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes to those who can vote. Mails are German, in the tone of the network. */
@Component
class VoteMails {

    private final Outbox outbox;
    private final BallotRows rows;
    private final Speakers speakers;
    private final Accounts accounts;
    private final Networks networks;
    private final OutcomeWords words;
    private final HubAddress address;
    private final MessageSource messages;

    VoteMails(
            Outbox outbox,
            BallotRows rows,
            Speakers speakers,
            Accounts accounts,
            Networks networks,
            OutcomeWords words,
            HubAddress address,
            MessageSource messages) {
        this.outbox = outbox;
        this.rows = rows;
        this.speakers = speakers;
        this.accounts = accounts;
        this.networks = networks;
        this.words = words;
        this.address = address;
        this.messages = messages;
    }

    /** Tells all who can vote, each person once. */
    void invite(NetworkId network, GroupId group, String title, Ballot ballot) {
        send(network, group, title, ballot, "opened");
    }

    /** Reminds those whose vote is missing. */
    void remind(NetworkId network, GroupId group, String title, Ballot ballot) {
        send(network, group, title, ballot, "reminder");
    }

    /** Tells all who could vote in writing, each person once, what came of it. */
    void tellResult(NetworkId network, GroupId group, String title, Ballot ballot) {
        String result =
                words.explain(
                        ballot.outcome(), networks.settings(network).orElseThrow().tone().german());
        Speaking speaking = speakers.in(network, group);
        Map<AccountId, Speaker> people = new LinkedHashMap<>();
        for (Seat entry : rows.entries(ballot.id())) {
            speaking.castersOf(entry).forEach(one -> people.put(one.account(), one));
            casters(speaking, entry).forEach(one -> people.put(one.account(), one));
        }
        people.values()
                .forEach(
                        one ->
                                send(
                                        network,
                                        one.mailbox(),
                                        "result",
                                        one.name(),
                                        title,
                                        ballot,
                                        result));
    }

    private void send(NetworkId network, GroupId group, String title, Ballot ballot, String what) {
        Speaking speaking = speakers.in(network, group);
        Map<AccountId, Speaker> people = new LinkedHashMap<>();
        Map<AccountId, List<String>> votes = new LinkedHashMap<>();
        for (Seat entry : rows.entries(ballot.id())) {
            if (!entry.voted()) {
                for (Speaker one : casters(speaking, entry)) {
                    people.put(one.account(), one);
                    votes.computeIfAbsent(one.account(), _ -> new ArrayList<>()).add(entry.name());
                }
            }
        }
        people.forEach(
                (account, one) ->
                        send(
                                network,
                                one.mailbox(),
                                what,
                                one.name(),
                                title,
                                ballot,
                                String.join("\n", votes.getOrDefault(account, List.of()))));
    }

    private Collection<Speaker> casters(Speaking speaking, Seat entry) {
        return entry.isLent() ? carriers(speaking, entry) : speaking.castersOf(entry);
    }

    private Collection<Speaker> carriers(Speaking speaking, Seat entry) {
        AccountId carrier = entry.carrier();
        if (carrier == null) {
            return speaking.speakersFor(entry.carrierKeys());
        }
        Optional<AccountView> account = accounts.find(carrier).filter(AccountView::enabled);
        return account.map(one -> new Speaker(one.id(), one.name(), one.mailbox())).stream()
                .toList();
    }

    /** Tells somebody that a vote was lent to them. */
    void tellCarrier(
            NetworkId network, Belonging carrier, String title, Ballot ballot, Seat entry) {
        send(
                network,
                carrier.mailbox(),
                ballot.deadline() == null ? "lent-in-meeting" : "lent",
                carrier.name(),
                title,
                ballot,
                entry.name());
    }

    /** Tells those a vote was lent to that they cast it no more. */
    void tellTakenBack(NetworkId network, GroupId group, String title, Ballot ballot, Seat entry) {
        carriers(speakers.in(network, group), entry)
                .forEach(
                        one ->
                                send(
                                        network,
                                        one.mailbox(),
                                        "taken-back",
                                        one.name(),
                                        title,
                                        ballot,
                                        entry.name()));
    }

    private void send(
            NetworkId network,
            Mailbox to,
            String what,
            String recipient,
            String title,
            Ballot ballot,
            String votes) {
        NetworkProfile profile = networks.find(network).orElseThrow();
        NetworkSettings settings = networks.settings(network).orElseThrow();
        Locale locale = settings.tone().german();
        Instant deadline = ballot.deadline();
        Object[] values = {
            recipient,
            title,
            address.link(
                    "/networks/" + network + "/resolutions/" + ballot.resolution() + "/ballot"),
            profile.name().in(locale),
            deadline == null ? "" : moment(deadline, locale),
            votes
        };
        String words = "resolutions.mail." + what;
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

    private String moment(Instant at, Locale locale) {
        return DateTimeFormatter.ofPattern(
                        messages.getMessage("resolutions.moment", null, locale), Locale.GERMANY)
                .format(at.atZone(Closing.GERMANY));
    }
}
