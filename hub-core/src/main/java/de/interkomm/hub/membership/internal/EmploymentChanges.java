package de.interkomm.hub.membership.internal;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.MailboxOrigin;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.EmployerChanged;
import de.interkomm.hub.identity.EmploymentEnded;
import de.interkomm.hub.identity.MailboxChanged;
import de.interkomm.hub.identity.NameChanged;
import de.interkomm.hub.membership.MembershipStatus;
import de.interkomm.hub.membership.spi.Candidate;
import de.interkomm.hub.membership.spi.Candidate.Applicant;
import de.interkomm.hub.membership.spi.Verdict;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.MessageSource;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Brings a network's memberships in line with where people work. Their roles have been changed
 * already, with the employment; this is what the network itself keeps about them.
 */
@Component
class EmploymentChanges {

    private final MembershipRepository memberships;
    private final MemberRegister register;
    private final MemberRoles roles;
    private final Policies policies;
    private final Administrations administrations;
    private final CoordinatorNotices notices;
    private final Deeds deeds;
    private final MessageSource messages;
    private final Clock clock;

    EmploymentChanges(
            MembershipRepository memberships,
            MemberRegister register,
            MemberRoles roles,
            Policies policies,
            Administrations administrations,
            CoordinatorNotices notices,
            Deeds deeds,
            MessageSource messages,
            Clock clock) {
        this.memberships = memberships;
        this.register = register;
        this.roles = roles;
        this.policies = policies;
        this.administrations = administrations;
        this.notices = notices;
        this.deeds = deeds;
        this.messages = messages;
        this.clock = clock;
    }

    /** A personal membership ends; an administration's goes on without the person. */
    @ApplicationModuleListener
    void on(EmploymentEnded event) {
        memberships
                .findByMailboxAndHolderAndStatusNot(
                        event.mailbox(), MemberKind.PERSON, MembershipStatus.ENDED)
                .filter(one -> one.administration().value().equals(event.administration()))
                .ifPresent(one -> end(event, one));
        memberships
                .findByRegionalKeyAndHolderAndStatusNot(
                        event.administration(), MemberKind.ADMINISTRATION, MembershipStatus.ENDED)
                .ifPresent(one -> leave(event, one));
    }

    private void end(EmploymentEnded event, Membership membership) {
        membership.end(
                today(),
                words("membership.left", membership.administrationName()),
                event.name(),
                clock.instant());
        roles.follow(event.network(), membership);
        forgetWithoutMembers(event.network(), membership.administration(), membership);
        deeds.tellOfTheEnd(event.name(), event.network(), membership, today(), membership.reason());
    }

    private void leave(EmploymentEnded event, Membership membership) {
        boolean nobodyLeft =
                membership.leave(event.mailbox(), today(), event.name(), clock.instant());
        roles.follow(event.network(), membership);
        if (nobodyLeft) {
            notices.tellOfContactLeft(
                    event.network(), membership.id(), membership.administrationName());
        }
    }

    /** The person stays a member; where the rules let nobody in from there, that rests. */
    @ApplicationModuleListener
    void on(EmployerChanged event) {
        memberships
                .findByMailboxAndHolderAndStatusNot(
                        event.mailbox(), MemberKind.PERSON, MembershipStatus.ENDED)
                .filter(one -> one.administration().value().equals(event.from()))
                .ifPresent(
                        one ->
                                administrations
                                        .find(new RegionalKey(event.to()))
                                        .ifPresent(to -> move(event.network(), one, to)));
    }

    private void move(NetworkId network, Membership membership, Administration to) {
        RegionalKey from = membership.administration();
        membership.moveTo(to.key(), to.title());
        register.enter(network, to.key());
        forgetWithoutMembers(network, from, membership);
        Candidate candidate = new Candidate(to, new Applicant(MailboxOrigin.OFFICIAL, false));
        if (membership.status() == MembershipStatus.ACTIVE
                && policies.of(network).judge(candidate).verdict() == Verdict.NOT_ELIGIBLE) {
            membership.suspend(
                    today(), words("membership.employer", to.title()), "", clock.instant());
            notices.tellOfEmployer(network, membership.id(), to.title());
        }
        roles.follow(network, membership);
    }

    private void forgetWithoutMembers(
            NetworkId network, RegionalKey administration, Membership gone) {
        if (!memberships.existsByRegionalKeyAndStatusNotAndIdNot(
                administration.value(), MembershipStatus.ENDED, gone.id().value())) {
            register.remove(network, administration);
        }
    }

    @ApplicationModuleListener
    void on(MailboxChanged event) {
        memberships
                .findBehind(event.from())
                .forEach(one -> one.changeMailbox(event.from(), event.to()));
    }

    @ApplicationModuleListener
    void on(NameChanged event) {
        memberships
                .findBehind(event.mailbox())
                .forEach(one -> one.rename(event.mailbox(), event.name()));
    }

    private String words(String key, String administration) {
        return messages.getMessage(key, new Object[] {administration}, Locale.GERMANY);
    }

    private LocalDate today() {
        return ApplicationLetters.day(clock.instant());
    }
}
