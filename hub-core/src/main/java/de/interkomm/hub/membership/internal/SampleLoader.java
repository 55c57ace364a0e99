package de.interkomm.hub.membership.internal;

import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.DomainOrigin;
import de.interkomm.hub.administrations.OfficialMailboxes;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Employments;
import de.interkomm.hub.membership.spi.SampleNetwork;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.util.List;

/** Enters the networks' samples where there are no members yet. */
@Component
@ConditionalOnBooleanProperty("hub.samples")
class SampleLoader {

    private static final Logger log = LoggerFactory.getLogger(SampleLoader.class);

    private final List<SampleNetwork> samples;
    private final MembershipRepository memberships;
    private final MemberRegister register;
    private final MemberRoles roles;
    private final Administrations administrations;
    private final OfficialMailboxes mailboxes;
    private final Accounts accounts;
    private final Employments employments;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SampleLoader(
            List<SampleNetwork> samples,
            MembershipRepository memberships,
            MemberRegister register,
            MemberRoles roles,
            Administrations administrations,
            OfficialMailboxes mailboxes,
            Accounts accounts,
            Employments employments,
            TransactionTemplate transaction,
            Clock clock) {
        this.samples = samples;
        this.memberships = memberships;
        this.register = register;
        this.roles = roles;
        this.administrations = administrations;
        this.mailboxes = mailboxes;
        this.accounts = accounts;
        this.employments = employments;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * After the register's excerpt has been imported, before the console says that all is ready.
     */
    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void load() {
        for (SampleNetwork sample : samples) {
            NetworkScope.run(
                    sample.network(), () -> transaction.executeWithoutResult(_ -> enter(sample)));
        }
    }

    private void enter(SampleNetwork sample) {
        NetworkId network = sample.network();
        SampleNetwork.Coordinator coordinator = sample.coordinator();
        accounts.appointCoordinator(network, coordinator.mailbox(), coordinator.name());
        if (memberships.count() > 0) {
            return;
        }
        for (SampleNetwork.Member member : sample.members()) {
            Membership membership =
                    Membership.existing(
                            member.administration(),
                            title(member.administration()),
                            member.since(),
                            clock.instant());
            membership.nameContact(
                    member.contact(), member.since(), coordinator.name(), clock.instant());
            roles.follow(network, memberships.save(membership));
            register.enter(network, member.administration());
        }
        for (SampleNetwork.Person person : sample.persons()) {
            Membership membership =
                    memberships.save(
                            Membership.existingPerson(
                                    person.administration(),
                                    title(person.administration()),
                                    person.name(),
                                    person.mailbox(),
                                    person.since(),
                                    clock.instant()));
            roles.follow(network, membership);
            employ(person);
            register.enter(network, person.administration());
        }
        log.info("Entered the sample members of network {}", network);
    }

    /** The domains of invented administrations are known, so that the first visitors get in. */
    private void employ(SampleNetwork.Person person) {
        mailboxes.learn(person.administration(), person.mailbox().domain(), DomainOrigin.SHIPPED);
        employments.begin(
                accounts.ensure(person.mailbox(), person.name()), person.administration());
    }

    private String title(RegionalKey key) {
        return administrations
                .find(key)
                .orElseThrow(() -> new IllegalStateException("not in the register: " + key))
                .title();
    }
}
