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
import java.util.Objects;

/** Writes to those a handover concerns. */
@Component
class ContactHandoverMails {

    static final String PURPOSE = "contact-handover";

    private final ApplicantMails mails;
    private final NamedContacts named;
    private final Policies policies;
    private final Accounts accounts;
    private final ConfirmationLinks links;
    private final HubAddress address;
    private final MessageSource messages;

    ContactHandoverMails(
            ApplicantMails mails,
            NamedContacts named,
            Policies policies,
            Accounts accounts,
            ConfirmationLinks links,
            HubAddress address,
            MessageSource messages) {
        this.mails = mails;
        this.named = named;
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

    /**
     * A coordinator has entered somebody, unasked.
     *
     * @param before who spoke until now; {@code null} if nobody did
     * @param by the coordinator's name
     */
    void tellOfEntry(
            NetworkId network,
            Membership membership,
            @Nullable Contact before,
            Contact after,
            String by) {
        if (before != null && before.mailbox().equals(after.mailbox())) {
            return;
        }
        named.tell(policies.profile(network), membership, after, by);
        if (before != null) {
            send(
                    network,
                    before.mailbox(),
                    "handover.mail.done",
                    before.name(),
                    membership.administrationName(),
                    after.introduction());
        }
    }

    /**
     * Tells the old one, the new one, the head of the administration and the coordinators, each
     * once.
     */
    void tellOfChange(
            NetworkId network, Membership membership, @Nullable Contact before, Contact after) {
        Map<Mailbox, String> told = new LinkedHashMap<>();
        told.put(after.mailbox(), after.name());
        if (before != null) {
            told.putIfAbsent(before.mailbox(), before.name());
        }
        String head = membership.mailbox();
        if (head != null) {
            told.putIfAbsent(
                    new Mailbox(head), Objects.requireNonNullElse(membership.personName(), head));
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
