package de.interkomm.hub.membership.internal;

import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.membership.ApplicantAnswered;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.ApplicationSubmitted;
import de.interkomm.hub.membership.MembershipId;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.MessageSource;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells the coordinators by mail that something waits for them. */
@Component
class CoordinatorNotices {

    /** What is said in other words where persons register themselves. */
    private static final Set<String> OF_PERSONS =
            Set.of("submitted", "answered.complete", "answered.withdraw");

    private final Accounts accounts;
    private final Policies policies;
    private final ApplicantMails mails;
    private final MessageSource messages;
    private final HubAddress address;

    CoordinatorNotices(
            Accounts accounts,
            Policies policies,
            ApplicantMails mails,
            MessageSource messages,
            HubAddress address) {
        this.accounts = accounts;
        this.policies = policies;
        this.mails = mails;
        this.messages = messages;
        this.address = address;
    }

    @ApplicationModuleListener
    void on(ApplicationSubmitted event) {
        tell(
                event.network(),
                event.application(),
                "submitted",
                event.reference(),
                event.administrationName());
    }

    @ApplicationModuleListener
    void on(ApplicantAnswered event) {
        tell(
                event.network(),
                event.application(),
                "answered." + event.step().slug(),
                event.reference(),
                event.administrationName());
    }

    /** Nobody speaks for a member administration any more. */
    void tellOfContactLeft(NetworkId network, MembershipId membership, String administration) {
        tell(
                network,
                "/networks/%s/coordination/members/%s".formatted(network, membership),
                "contact-left",
                "",
                administration);
    }

    /** Somebody who belongs to the network in person works where its rules let nobody in. */
    void tellOfEmployer(NetworkId network, MembershipId membership, String administration) {
        tell(
                network,
                "/networks/%s/coordination/members/%s".formatted(network, membership),
                "employer",
                "",
                administration);
    }

    private void tell(
            NetworkId network,
            ApplicationId application,
            String what,
            String reference,
            String administration) {
        tell(
                network,
                "/networks/%s/coordination/applications/%s".formatted(network, application),
                what,
                reference,
                administration);
    }

    private void tell(
            NetworkId network, String page, String what, String reference, String administration) {
        NetworkProfile profile = policies.profile(network);
        Locale locale = ApplicationLetters.letterLocale(profile, Locale.GERMAN);
        String link = address.link(page);
        String words =
                "membership.notice."
                        + what
                        + (profile.members() == MemberKind.PERSON && OF_PERSONS.contains(what)
                                ? ".person"
                                : "");
        for (AccountView coordinator : accounts.coordinatorsOf(network)) {
            Object[] values = {coordinator.name(), reference, administration, link};
            mails.send(
                    profile,
                    coordinator.mailbox(),
                    messages.getMessage(words + ".subject", values, locale),
                    messages.getMessage(words + ".text", values, locale),
                    List.of());
        }
    }
}
