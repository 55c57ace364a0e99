package de.interkomm.hub.membership.internal;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.MailboxOrigin;
import de.interkomm.hub.administrations.OfficialMailboxes;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Employments;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicationForm;
import de.interkomm.hub.membership.spi.Candidate;
import de.interkomm.hub.membership.spi.Candidate.Applicant;
import de.interkomm.hub.membership.spi.ContactPersonNeeded;
import de.interkomm.hub.membership.spi.Finding;
import de.interkomm.hub.membership.spi.Judgement;
import de.interkomm.hub.membership.spi.MembershipPolicy;
import de.interkomm.hub.membership.spi.NoPrivateMailbox;
import de.interkomm.hub.membership.spi.OfficialMailbox;
import de.interkomm.hub.membership.spi.Verdict;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts what an applicant writes before the network's rules. */
@Component
class Judging {

    private static final Set<String> ABOUT_MAILBOXES =
            Set.of(OfficialMailbox.NAME, NoPrivateMailbox.NAME);

    private final Policies policies;
    private final Administrations administrations;
    private final OfficialMailboxes mailboxes;
    private final Employments employments;

    Judging(
            Policies policies,
            Administrations administrations,
            OfficialMailboxes mailboxes,
            Employments employments) {
        this.employments = employments;
        this.policies = policies;
        this.administrations = administrations;
        this.mailboxes = mailboxes;
    }

    Judgement judge(MembershipPolicy policy, Application application) {
        return administrations
                .find(application.administration())
                .map(administration -> judge(policy, administration, application.form()))
                .orElse(application.judgement());
    }

    /**
     * The same once the mailbox is confirmed: whoever is known to work there needs no known domain.
     * Before, that would tell strangers about its owner.
     */
    Judgement judgeConfirmed(MembershipPolicy policy, Application application) {
        return administrations
                .find(application.administration())
                .map(administration -> judgeConfirmed(policy, administration, application.form()))
                .orElse(application.judgement());
    }

    private Judgement judgeConfirmed(
            MembershipPolicy policy, Administration administration, ApplicationForm form) {
        MailboxOrigin origin = mailboxes.originOf(form.mailbox(), administration.key());
        boolean known =
                origin.isOpen() && employments.isVerified(form.mailbox(), administration.key());
        return judge(policy, administration, form, known ? MailboxOrigin.OFFICIAL : origin);
    }

    Judgement judge(MembershipPolicy policy, Administration administration, ApplicationForm form) {
        return judge(
                policy,
                administration,
                form,
                mailboxes.originOf(form.mailbox(), administration.key()));
    }

    private static Judgement judge(
            MembershipPolicy policy,
            Administration administration,
            ApplicationForm form,
            MailboxOrigin mailbox) {
        return policy.judge(
                new Candidate(administration, new Applicant(mailbox, form.contact() != null)));
    }

    List<Finding> objections(
            NetworkId network, @Nullable RegionalKey administration, @Nullable Mailbox mailbox) {
        MembershipPolicy policy = policies.of(network);
        Optional<Administration> found =
                Optional.ofNullable(administration).flatMap(administrations::find);
        if (found.isPresent()) {
            return against(policy, found.get(), mailbox);
        }
        // A private mailbox is one wherever its owner works.
        return administrations.states().stream()
                .findFirst()
                .map(anywhere -> against(policy, anywhere, mailbox))
                .orElse(List.of())
                .stream()
                .filter(finding -> ABOUT_MAILBOXES.contains(finding.rule()))
                .toList();
    }

    private List<Finding> against(
            MembershipPolicy policy, Administration administration, @Nullable Mailbox mailbox) {
        Applicant applicant =
                mailbox == null
                        ? null
                        : new Applicant(mailboxes.originOf(mailbox, administration.key()), false);
        Judgement judgement = policy.judge(new Candidate(administration, applicant));
        return judgement.verdict() == Verdict.NOT_ELIGIBLE
                ? judgement.decisive().stream().filter(Judging::isKnownAlready).toList()
                : List.of();
    }

    /** Who will speak for the administration is judged with the whole form. */
    private static boolean isKnownAlready(Finding finding) {
        return !finding.rule().equals(ContactPersonNeeded.NAME);
    }
}
