package de.interkomm.hub.identity.internal;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.DomainOrigin;
import de.interkomm.hub.administrations.MailDomain;
import de.interkomm.hub.administrations.OfficialMailboxes;
import de.interkomm.hub.administrations.OfficialMailboxes.DomainCheck;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.ActionTaken.Change;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.MailDomains;
import de.interkomm.hub.identity.NotPermitted;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

@Component
@Transactional
class ConfirmedDomains implements MailDomains {

    private final OfficialMailboxes mailboxes;
    private final Administrations administrations;
    private final ApplicationEventPublisher events;

    ConfirmedDomains(
            OfficialMailboxes mailboxes,
            Administrations administrations,
            ApplicationEventPublisher events) {
        this.mailboxes = mailboxes;
        this.administrations = administrations;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public Page<MailDomain> all(Actor operator, String text, String page) {
        operator.require(Permission.CONFIRM_DOMAINS);
        return mailboxes.find(text, page);
    }

    @Override
    @Transactional(readOnly = true)
    public List<MailDomain> of(Actor actor, RegionalKey administration) {
        authority(actor, administration);
        return mailboxes.domainsOf(administration);
    }

    @Override
    public Entry enter(Actor actor, RegionalKey administration, String typed) {
        Authority as = authority(actor, administration);
        String domain = typed.strip().toLowerCase(Locale.ROOT);
        DomainCheck check = mailboxes.check(domain);
        if (check != DomainCheck.FINE) {
            return check == DomainCheck.PRIVATE ? Entry.PRIVATE : Entry.MALFORMED;
        }
        if (administrations.find(administration).filter(ConfirmedDomains::isOne).isEmpty()) {
            return Entry.NO_SUCH_ADMINISTRATION;
        }
        if (isKnown(administration, domain)) {
            return Entry.KNOWN_ALREADY;
        }
        if (as.origin() != DomainOrigin.OPERATOR && isOfOthers(actor, administration, domain)) {
            return Entry.OF_OTHERS;
        }
        if (!mailboxes.learn(administration, domain, as.origin(), actor.account().value())) {
            return Entry.WITHDRAWN_BY_OPERATOR;
        }
        publish(actor, as, "domain.entered", administration, new Change(null, domain));
        return Entry.ENTERED;
    }

    private boolean isKnown(RegionalKey administration, String domain) {
        return mailboxes.domainsOf(administration).stream()
                .anyMatch(known -> known.domain().equals(domain));
    }

    /** A domain may be shared; whoever has a mailbox in it shows that this one does. */
    private boolean isOfOthers(Actor actor, RegionalKey administration, String domain) {
        Set<RegionalKey> owners = mailboxes.administrationsOf(new Mailbox("amt@" + domain));
        return !actor.mailbox().domain().equals(domain)
                && owners.stream().anyMatch(owner -> !owner.equals(administration));
    }

    @Override
    public Withdrawal withdraw(Actor actor, RegionalKey administration, String typed) {
        Authority as = authority(actor, administration);
        String domain = typed.strip().toLowerCase(Locale.ROOT);
        MailDomain known =
                mailboxes.domainsOf(administration).stream()
                        .filter(one -> one.domain().equals(domain))
                        .findFirst()
                        .orElse(null);
        if (known == null) {
            return Withdrawal.NOT_KNOWN;
        }
        if (known.origin() == DomainOrigin.OPERATOR && as.origin() != DomainOrigin.OPERATOR) {
            return Withdrawal.OPERATORS_ONLY;
        }
        mailboxes.withdraw(administration, domain, as.origin());
        publish(actor, as, "domain.withdrawn", administration, new Change(domain, null));
        return Withdrawal.WITHDRAWN;
    }

    private void publish(
            Actor actor, Authority as, String action, RegionalKey administration, Change change) {
        String name =
                administrations
                        .find(administration)
                        .map(Administration::title)
                        .orElse(administration.value());
        events.publishEvent(
                new ActionTaken(
                        as.network(),
                        actor.account(),
                        as.role(),
                        action,
                        administration.value(),
                        name,
                        Map.of("domain", change)));
    }

    private static boolean isOne(Administration found) {
        return found.endedOn() == null && found.kind().hasAdministration();
    }

    /** As an operator for all, else as whoever represents this one in some network. */
    private static Authority authority(Actor actor, RegionalKey administration) {
        if (actor.may(Permission.CONFIRM_DOMAINS)) {
            return new Authority(
                    DomainOrigin.OPERATOR, actor.require(Permission.CONFIRM_DOMAINS), null);
        }
        return actor.networks().stream()
                .filter(network -> actor.may(Permission.NAME_MAIL_DOMAINS, network, administration))
                .min(Comparator.comparing(NetworkId::value))
                .map(
                        network ->
                                new Authority(
                                        DomainOrigin.CONTACT_PERSON,
                                        actor.require(
                                                Permission.NAME_MAIL_DOMAINS,
                                                network,
                                                administration),
                                        network))
                .orElseThrow(() -> new NotPermitted("does not represent " + administration));
    }

    /** By what somebody may, and where that is written down. */
    private record Authority(DomainOrigin origin, Role role, @Nullable NetworkId network) {}
}
