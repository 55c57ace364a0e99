package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.ConfirmationLinks;
import de.interkomm.hub.identity.ConfirmationLinks.Redemption;
import de.interkomm.hub.identity.Employment;
import de.interkomm.hub.identity.Employment.State;
import de.interkomm.hub.identity.Employments;
import de.interkomm.hub.identity.MailboxChanged;
import de.interkomm.hub.identity.MailboxChanges;
import de.interkomm.hub.identity.RateLimits;
import de.interkomm.hub.mail.Mailbox;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.util.List;
import java.util.Map;

@Component
@Transactional
class ConfirmedMailboxes implements MailboxChanges {

    private static final int PER_DAY = 5;

    private final AccountRegistry accounts;
    private final EmploymentRequestRows requests;
    private final EmploymentMails mails;
    private final Employments employments;
    private final ConfirmationLinks links;
    private final RateLimits limits;
    private final ApplicationEventPublisher events;

    ConfirmedMailboxes(
            AccountRegistry accounts,
            EmploymentRequestRows requests,
            EmploymentMails mails,
            Employments employments,
            ConfirmationLinks links,
            RateLimits limits,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.requests = requests;
        this.mails = mails;
        this.employments = employments;
        this.links = links;
        this.limits = limits;
        this.events = events;
    }

    @Override
    public boolean request(Actor actor, Mailbox mailbox) {
        if (isRefused("mailbox-change", actor.account().toString())
                || isRefused("mailbox-change-to", mailbox.address())) {
            return false;
        }
        mails.confirmMailbox(accounts.find(actor.account()).orElseThrow(), mailbox);
        return true;
    }

    private boolean isRefused(String action, String key) {
        return limits.attempt(action, key, PER_DAY, Duration.ofDays(1))
                instanceof RateLimits.Refused;
    }

    @Override
    @Transactional(readOnly = true)
    public Answer look(String token) {
        return switch (links.peek(EmploymentMails.MAILBOX, token)) {
            case Redemption.Valid(String subject) -> worth(Asked.of(subject));
            case Redemption.Used _, Redemption.Expired _, Redemption.Unknown _ -> new Answer.Dead();
        };
    }

    /** A link is about the mailbox of the day it was asked for. */
    private Answer worth(Asked asked) {
        AccountView owner = accounts.find(asked.account()).orElse(null);
        if (owner == null || !owner.enabled() || !owner.mailbox().equals(asked.from())) {
            return new Answer.Dead();
        }
        return accounts.find(asked.to()).isPresent()
                ? new Answer.Taken(asked.to())
                : new Answer.Open(asked.from(), asked.to());
    }

    @Override
    public Answer confirm(String token) {
        Answer look = look(token);
        if (!(look instanceof Answer.Open)
                || !(links.redeem(EmploymentMails.MAILBOX, token)
                        instanceof Redemption.Valid(String subject))) {
            return look;
        }
        Asked asked = Asked.of(subject);
        if (!accounts.move(asked.account(), asked.from(), asked.to())) {
            return new Answer.Taken(asked.to());
        }
        AccountView owner = accounts.find(asked.account()).orElseThrow();
        mails.tellOldMailbox(owner, asked.from());
        announce(owner, asked.from());
        verifyByMailbox(owner.id());
        return new Answer.Changed(asked.to());
    }

    private void announce(AccountView owner, Mailbox from) {
        requests.networksOf(owner.id())
                .forEach(
                        network ->
                                events.publishEvent(
                                        new MailboxChanged(
                                                network,
                                                owner.id(),
                                                from.address(),
                                                owner.mailbox().address())));
        events.publishEvent(
                new ActionTaken(
                        null,
                        owner.id(),
                        null,
                        "account.mailbox-changed",
                        owner.id().toString(),
                        owner.name(),
                        Map.of()));
    }

    /** What the old mailbox could not prove, the new one may. */
    private void verifyByMailbox(AccountId account) {
        List<Employment> unproven =
                employments.of(account).stream()
                        .filter(
                                one ->
                                        one.state() == State.UNVERIFIED
                                                || one.state() == State.LAPSED)
                        .toList();
        unproven.forEach(one -> employments.begin(account, one.administration()));
    }

    /** What the link was made for. */
    private record Asked(AccountId account, Mailbox from, Mailbox to) {

        static Asked of(String subject) {
            String[] parts = subject.split(" ", 3);
            return new Asked(
                    AccountId.parse(parts[0]).orElseThrow(),
                    new Mailbox(parts[1]),
                    new Mailbox(parts[2]));
        }
    }
}
