package de.interkomm.hub.membership.internal;

import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.ConfirmationLinks;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicationForm.Contact;
import de.interkomm.hub.membership.ContactHandovers;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes to those a handover concerns. */
@Component
class ContactHandoverMails {

    static final String PURPOSE = "contact-handover";

    private final ApplicantMails mails;
    private final Policies policies;
    private final Accounts accounts;
    private final ConfirmationLinks links;
    private final HubAddress address;
    private final MessageSource messages;

    ContactHandoverMails(
            ApplicantMails mails,
            Policies policies,
            Accounts accounts,
            ConfirmationLinks links,
            HubAddress address,
            MessageSource messages) {
        this.mails = mails;
        this.policies = policies;
        this.accounts = accounts;
        this.links = links;
        this.address = address;
        this.messages = messages;
    }

    /** Asks the successor to confirm. */
    void ask(NetworkId network, Membership membership, ContactHandover handover) {
        String token =
                links.issue(PURPOSE, network + "/" + handover.id(), ContactHandovers.VALIDITY);
        Contact successor = handover.successor();
        send(
                network,
                successor.mailbox(),
                "handover.mail.ask",
                successor.name(),
                membership.administrationName(),
                handover.namedBy(),
                address.link("/networks/" + network + "/handover?token=" + token),
                ContactHandovers.VALIDITY.toDays());
    }

    /** Tells the old one, the new one and the coordinators, each once. */
    void tellOfChange(
            NetworkId network, Membership membership, @Nullable Contact before, Contact after) {
        Map<Mailbox, String> told = new LinkedHashMap<>();
        told.put(after.mailbox(), after.name());
        if (before != null) {
            told.putIfAbsent(before.mailbox(), before.name());
        }
        for (AccountView coordinator : accounts.coordinatorsOf(network)) {
            told.putIfAbsent(coordinator.mailbox(), coordinator.name());
        }
        told.forEach(
                (mailbox, name) ->
                        send(
                                network,
                                mailbox,
                                "handover.mail.done",
                                name,
                                membership.administrationName(),
                                after.introduction()));
    }

    private void send(NetworkId network, Mailbox to, String words, Object... values) {
        NetworkProfile profile = policies.profile(network);
        Locale locale = ApplicationLetters.letterLocale(profile, Locale.GERMAN);
        mails.send(
                profile,
                to,
                messages.getMessage(words + ".subject", values, locale),
                messages.getMessage(words + ".text", values, locale),
                List.of());
    }
}
