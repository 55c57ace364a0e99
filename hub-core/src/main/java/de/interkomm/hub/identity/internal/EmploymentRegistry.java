package de.interkomm.hub.identity.internal;

import de.interkomm.hub.administrations.DomainOrigin;
import de.interkomm.hub.administrations.MailboxOrigin;
import de.interkomm.hub.administrations.OfficialMailboxes;
import de.interkomm.hub.administrations.OfficialMailboxes.DomainCheck;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.ActionTaken.Change;
import de.interkomm.hub.identity.Employment;
import de.interkomm.hub.identity.EmploymentVerified;
import de.interkomm.hub.identity.Employments;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Verification;
import de.interkomm.hub.mail.Mailbox;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

@Component
@Transactional
class EmploymentRegistry implements Employments {

    private final EmploymentRows rows;
    private final Accounts accounts;
    private final RoleRegistry roles;
    private final OfficialMailboxes mailboxes;
    private final ApplicationEventPublisher events;

    EmploymentRegistry(
            EmploymentRows rows,
            Accounts accounts,
            RoleRegistry roles,
            OfficialMailboxes mailboxes,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.accounts = accounts;
        this.roles = roles;
        this.mailboxes = mailboxes;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Employment> of(AccountId account) {
        return rows.of(account);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Employment> present(AccountId account, RegionalKey administration) {
        return rows.present(account, administration);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isVerified(Mailbox mailbox, RegionalKey administration) {
        return accounts.find(mailbox)
                .flatMap(account -> rows.present(account.id(), administration))
                .filter(Employment::isVerified)
                .isPresent();
    }

    @Override
    public Employment begin(AccountId account, RegionalKey administration) {
        rows.begin(account, administration);
        Employment employment = rows.present(account, administration).orElseThrow();
        AccountView owner = accounts.find(account).orElseThrow();
        boolean proven =
                mailboxes.originOf(owner.mailbox(), administration) == MailboxOrigin.OFFICIAL;
        return proven && !employment.isVerified()
                ? verify(account, administration, Verification.DOMAIN, null)
                : employment;
    }

    @Override
    public Employment verify(
            AccountId account,
            RegionalKey administration,
            Verification how,
            @Nullable AccountId by) {
        rows.begin(account, administration);
        AccountView owner = accounts.find(account).orElseThrow();
        Employment employment = rows.present(account, administration).orElseThrow();
        rows.verify(employment.id(), how, by, owner.mailbox());
        rows.wake(account, administration);
        events.publishEvent(
                new ActionTaken(
                        null,
                        by == null && how == Verification.DOMAIN ? account : by,
                        null,
                        "employment.verified",
                        employment.id().toString(),
                        owner.name(),
                        Map.of(
                                "administration",
                                new Change(null, administration.value()),
                                "verification",
                                new Change(null, how.name()))));
        tellNetworks(owner, administration);
        if (how != Verification.DOMAIN) {
            learnFromColleagues(owner.mailbox(), administration);
        }
        return rows.present(account, administration).orElseThrow();
    }

    private void tellNetworks(AccountView owner, RegionalKey administration) {
        roles.standingsOf(owner.id()).stream()
                .filter(standing -> standing.role() == Role.MEMBER)
                .map(standing -> Objects.requireNonNull(standing.network()))
                .map(
                        network ->
                                new EmploymentVerified(
                                        network,
                                        owner.id(),
                                        owner.mailbox().address(),
                                        owner.name(),
                                        administration.value()))
                .forEach(events::publishEvent);
    }

    /** Several whom others know, all writing from one domain: it is their administration's. */
    private void learnFromColleagues(Mailbox mailbox, RegionalKey administration) {
        String domain = mailbox.domain();
        if (mailboxes.originOf(mailbox, administration).isOpen()
                && mailboxes.check(domain) == DomainCheck.FINE
                && rows.vouchedFor(administration, domain) >= COLLEAGUES
                && mailboxes.learn(administration, domain, DomainOrigin.COLLEAGUES)) {
            events.publishEvent(
                    new ActionTaken(
                            null,
                            null,
                            null,
                            "domain.learnt",
                            administration.value(),
                            domain,
                            Map.of("domain", new Change(null, domain))));
        }
    }
}
