package de.interkomm.hub.identity.internal;

import de.interkomm.hub.administrations.MailboxOrigin;
import de.interkomm.hub.administrations.OfficialMailboxes;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.ConfirmationLinks;
import de.interkomm.hub.identity.ConfirmationLinks.Redemption;
import de.interkomm.hub.identity.Employment;
import de.interkomm.hub.identity.Employment.Proof;
import de.interkomm.hub.identity.Employment.State;
import de.interkomm.hub.identity.EmploymentId;
import de.interkomm.hub.identity.EmploymentRenewals;
import de.interkomm.hub.identity.Employments;
import de.interkomm.hub.identity.RateLimits;
import de.interkomm.hub.identity.Verification;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

@Component
@Transactional
class MailedRenewals implements EmploymentRenewals {

    private static final int MAILS = 3;

    private final EmploymentRows rows;
    private final EmploymentMails mails;
    private final Employments employments;
    private final Accounts accounts;
    private final OfficialMailboxes mailboxes;
    private final ConfirmationLinks links;
    private final RateLimits limits;

    MailedRenewals(
            EmploymentRows rows,
            EmploymentMails mails,
            Employments employments,
            Accounts accounts,
            OfficialMailboxes mailboxes,
            ConfirmationLinks links,
            RateLimits limits) {
        this.rows = rows;
        this.mails = mails;
        this.employments = employments;
        this.accounts = accounts;
        this.mailboxes = mailboxes;
        this.links = links;
        this.limits = limits;
    }

    @Override
    public boolean mailLink(Actor actor, EmploymentId id) {
        Employment employment =
                rows.lock(id)
                        .filter(one -> one.account().equals(actor.account()))
                        .filter(MailedRenewals::isAsked)
                        .orElse(null);
        if (employment == null
                || limits.attempt("employment-renewal", id.toString(), MAILS, Duration.ofHours(1))
                        instanceof RateLimits.Refused) {
            return false;
        }
        mails.askForRenewal(employment);
        return true;
    }

    private static boolean isAsked(Employment employment) {
        return employment.state() == State.DUE || employment.state() == State.LAPSED;
    }

    @Override
    @Transactional(readOnly = true)
    public Answer look(String token) {
        return switch (links.peek(EmploymentMails.RENEWAL, token)) {
            case Redemption.Valid(String subject) -> worth(subject);
            case Redemption.Used(String subject) -> worth(subject);
            case Redemption.Expired _ -> new Answer.Expired();
            case Redemption.Unknown _ -> new Answer.Unknown();
        };
    }

    @Override
    public Answer confirm(String token) {
        if (!(look(token) instanceof Answer.Open open)) {
            return look(token);
        }
        if (!(links.redeem(EmploymentMails.RENEWAL, token)
                instanceof Redemption.Valid(String subject))) {
            return look(token);
        }
        Asked asked = asked(subject).orElseThrow();
        Employment employment = asked.employment();
        Proof proof = Objects.requireNonNull(employment.proof());
        boolean byDomain = isOfficial(asked);
        Employment renewed =
                employments.verify(
                        employment.account(),
                        employment.administration(),
                        byDomain ? Verification.DOMAIN : proof.by(),
                        byDomain ? null : proof.whose());
        return new Answer.Confirmed(
                open.name(),
                employment.administration(),
                Objects.requireNonNull(renewed.proof()).due());
    }

    private Answer worth(String subject) {
        Asked asked = asked(subject).orElse(null);
        if (asked == null) {
            return new Answer.Unknown();
        }
        Employment employment = asked.employment();
        if (!isAsked(employment)) {
            Proof proof = Objects.requireNonNull(employment.proof());
            return new Answer.Confirmed(
                    asked.owner().name(), employment.administration(), proof.due());
        }
        return isOfficial(asked) || isStillTheSame(asked)
                ? new Answer.Open(asked.owner().name(), employment.administration())
                : new Answer.NotByMailbox(employment.administration());
    }

    private boolean isOfficial(Asked asked) {
        return mailboxes.originOf(asked.owner().mailbox(), asked.employment().administration())
                == MailboxOrigin.OFFICIAL;
    }

    /** Somebody knew the person with this mailbox, which is no private one and still works. */
    private boolean isStillTheSame(Asked asked) {
        Proof proof = Objects.requireNonNull(asked.employment().proof());
        return proof.by() != Verification.DOMAIN
                && rows.wasVerifiedWith(asked.employment().id(), asked.owner().mailbox())
                && mailboxes
                        .originOf(asked.owner().mailbox(), asked.employment().administration())
                        .isOpen();
    }

    /** Only to the mailbox the account has now, and while the employment goes on. */
    private Optional<Asked> asked(String subject) {
        String[] parts = subject.split(" ", 2);
        return EmploymentId.parse(parts[0])
                .flatMap(rows::find)
                .filter(one -> one.state() != State.ENDED && one.proof() != null)
                .flatMap(
                        one ->
                                accounts.find(one.account())
                                        .filter(owner -> owner.mailbox().address().equals(parts[1]))
                                        .map(owner -> new Asked(one, owner)));
    }

    private record Asked(Employment employment, AccountView owner) {}
}
