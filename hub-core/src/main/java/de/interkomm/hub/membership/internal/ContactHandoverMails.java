package de.interkomm.hub.membership.internal;

import static java.util.stream.Collectors.joining;

import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.ConfirmationLinks;
import de.interkomm.hub.identity.EndsWithRoles.Ending;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.BothLanguages;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicationForm.Contact;
import de.interkomm.hub.membership.ContactHandovers;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Writes to those a handover concerns, in both languages. */
@Component
class ContactHandoverMails {

    static final String PURPOSE = "contact-handover";

    private final ApplicantMails mails;
    private final NamedContacts named;
    private final Policies policies;
    private final Accounts accounts;
    private final Roles roles;
    private final ConfirmationLinks links;
    private final HubAddress address;
    private final MessageSource messages;

    ContactHandoverMails(
            ApplicantMails mails,
            NamedContacts named,
            Policies policies,
            Accounts accounts,
            Roles roles,
            ConfirmationLinks links,
            HubAddress address,
            MessageSource messages) {
        this.mails = mails;
        this.named = named;
        this.policies = policies;
        this.accounts = accounts;
        this.roles = roles;
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
                ContactHandovers.VALIDITY.toDays(),
                successor.introduction(),
                successor.mailbox(),
                address.link("/networks/" + network + "/privacy"));
    }

    /**
     * A coordinator has entered somebody, unasked.
     *
     * @param before who had that office until now; {@code null} if nobody did
     * @param by the coordinator's name
     * @param ended what the one before loses beyond that
     */
    void tellOfEntry(
            NetworkId network,
            Membership membership,
            Office office,
            @Nullable Contact before,
            Contact after,
            String by,
            List<Ending> ended) {
        if (before != null && before.mailbox().equals(after.mailbox())) {
            return;
        }
        named.tell(policies.profile(network), membership, office, after, by);
        if (before != null) {
            tellTheFormer(network, membership, office, before, after, ended);
        }
    }

    /** What has changed for whoever spoke until now, and what has not. */
    private void tellTheFormer(
            NetworkId network,
            Membership membership,
            Office office,
            Contact before,
            Contact after,
            List<Ending> ended) {
        Object[] values = {before.name(), membership.administrationName(), after.introduction()};
        send(
                network,
                before.mailbox(),
                office.changed(),
                values,
                locale ->
                        messages.getMessage(
                                        office.former(), inNetwork(network, values, locale), locale)
                                + "\n\n"
                                + farewell(network, before, ended, locale));
    }

    private String farewell(NetworkId network, Contact before, List<Ending> ended, Locale locale) {
        List<String> paragraphs = new ArrayList<>();
        if (!ended.isEmpty()) {
            paragraphs.add(
                    messages.getMessage("handover.mail.former.along", null, locale)
                            + ended.stream()
                                    .map(one -> "\n- " + words(one, locale))
                                    .collect(joining()));
        }
        paragraphs.add(left(network, before.mailbox(), locale));
        return String.join("\n\n", paragraphs);
    }

    private String words(Ending one, Locale locale) {
        return messages.getMessage(one.messageKey(), new Object[] {one.name()}, locale);
    }

    /** The roles somebody still has in the network. */
    private String left(NetworkId network, Mailbox mailbox, Locale locale) {
        String held =
                accounts.find(mailbox).map(one -> roles.standingsOf(one.id())).stream()
                        .flatMap(Set::stream)
                        .filter(standing -> network.equals(standing.network()))
                        .map(Standing::role)
                        .distinct()
                        .sorted()
                        .map(role -> messages.getMessage("identity.role." + role, null, locale))
                        .collect(joining(", "));
        return held.isEmpty()
                ? messages.getMessage("handover.mail.former.nothing", null, locale)
                : messages.getMessage("handover.mail.former.roles", new Object[] {held}, locale);
    }

    /**
     * Tells the old one, the new one, the head of the administration and the coordinators, each
     * once.
     *
     * @param ended what the old one loses beyond that
     */
    void tellOfChange(
            NetworkId network,
            Membership membership,
            @Nullable Contact before,
            Contact after,
            List<Ending> ended) {
        Map<Mailbox, String> told = new LinkedHashMap<>();
        told.put(after.mailbox(), after.name());
        String head = membership.mailbox();
        if (head != null) {
            told.putIfAbsent(
                    new Mailbox(head), Objects.requireNonNullElse(membership.personName(), head));
        }
        for (AccountView coordinator : accounts.coordinatorsOf(network)) {
            told.putIfAbsent(coordinator.mailbox(), coordinator.name());
        }
        if (before != null && !before.mailbox().equals(after.mailbox())) {
            told.remove(before.mailbox());
            tellTheFormer(network, membership, Office.CONTACT_PERSON, before, after, ended);
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
        send(
                network,
                to,
                words + ".subject",
                values,
                locale ->
                        messages.getMessage(
                                words + ".text", inNetwork(network, values, locale), locale));
    }

    /** The values, and the network's name after them. */
    private Object[] inNetwork(NetworkId network, Object[] values, Locale locale) {
        Object[] more = Arrays.copyOf(values, values.length + 1);
        more[values.length] = policies.profile(network).name().in(locale);
        return more;
    }

    private void send(
            NetworkId network,
            Mailbox to,
            String subject,
            Object[] values,
            Function<Locale, String> text) {
        NetworkProfile profile = policies.profile(network);
        Locale german = ApplicationLetters.letterLocale(profile, Locale.GERMAN);
        mails.send(
                profile,
                to,
                messages.getMessage(subject, values, german),
                BothLanguages.text(german, text),
                List.of());
    }
}
