package de.interkomm.hub.membership.internal;

import static java.util.stream.Collectors.joining;

import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.mail.BothLanguages;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.MembershipStatus;
import de.interkomm.hub.membership.internal.MembershipMails.People;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.NetworkStateChanged;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.MessageSource;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everybody with a role in a network, and whoever stands behind a membership that has not ended,
 * learns that it was closed, archived or opened again: in both of its languages.
 */
@Component
class TellOfClosing {

    private final MembershipRepository memberships;
    private final Roles roles;
    private final Accounts accounts;
    private final Networks networks;
    private final ApplicantMails mails;
    private final HubAddress address;
    private final MessageSource messages;

    TellOfClosing(
            MembershipRepository memberships,
            Roles roles,
            Accounts accounts,
            Networks networks,
            ApplicantMails mails,
            HubAddress address,
            MessageSource messages) {
        this.memberships = memberships;
        this.roles = roles;
        this.accounts = accounts;
        this.networks = networks;
        this.mails = mails;
        this.address = address;
        this.messages = messages;
    }

    @ApplicationModuleListener
    void on(NetworkStateChanged event) {
        NetworkId network = event.network();
        NetworkProfile profile = networks.find(network).orElseThrow();
        Locale german = networks.settings(network).orElseThrow().tone().german();
        String words = "membership.closing." + event.state();
        recipients(network)
                .forEach(
                        (mailbox, name) ->
                                mails.send(
                                        profile,
                                        new Mailbox(mailbox),
                                        messages.getMessage(
                                                words + ".subject",
                                                values(profile, name, german),
                                                german),
                                        BothLanguages.text(
                                                german,
                                                locale ->
                                                        messages.getMessage(
                                                                words + ".text",
                                                                values(profile, name, locale),
                                                                locale)),
                                        List.of()));
    }

    /** Each once, however many roles somebody has: the names, by mailbox. */
    private Map<String, String> recipients(NetworkId network) {
        Map<String, String> recipients = new TreeMap<>();
        roles.holdersIn(network).stream()
                .map(Roles.Holder::account)
                .filter(AccountView::enabled)
                .forEach(account -> recipients.put(account.mailbox().address(), account.name()));
        memberships.findAllByOrderByAdministrationNameAscIdAsc().stream()
                .filter(membership -> membership.status() != MembershipStatus.ENDED)
                .map(membership -> People.of(membership).names())
                .forEach(names -> names.forEach(recipients::putIfAbsent));
        return recipients;
    }

    private Object[] values(NetworkProfile profile, String name, Locale locale) {
        return new Object[] {
            profile.name().in(locale),
            accounts.coordinatorsOf(profile.id()).stream()
                    .map(one -> one.name() + " <" + one.mailbox() + ">")
                    .collect(joining(", ")),
            address.link("/networks/" + profile.id()),
            address.link("/my/data"),
            name
        };
    }
}
