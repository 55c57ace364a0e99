package de.interkomm.hub.membership.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Employments;
import de.interkomm.hub.identity.MyProfile;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.Verification;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.AdmittedByDeclaration;
import de.interkomm.hub.membership.ApplicationAdmitted;
import de.interkomm.hub.membership.ApplicationForm.Contact;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.MembershipStatus;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Makes members, each once. */
@Component
class Admissions {

    private final MembershipRepository memberships;
    private final MemberRegister register;
    private final MemberRoles roles;
    private final Accounts accounts;
    private final Employments employments;
    private final MyProfile profiles;
    private final NamedContacts contacts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Admissions(
            MembershipRepository memberships,
            MemberRegister register,
            MemberRoles roles,
            Accounts accounts,
            Employments employments,
            MyProfile profiles,
            NamedContacts contacts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.memberships = memberships;
        this.register = register;
        this.roles = roles;
        this.accounts = accounts;
        this.employments = employments;
        this.profiles = profiles;
        this.contacts = contacts;
        this.events = events;
        this.clock = clock;
    }

    /** Whether whoever this application is for is a member already. */
    boolean isMember(NetworkProfile network, RegionalKey administration, Mailbox mailbox) {
        return switch (network.members()) {
            case ADMINISTRATION ->
                    memberships.existsByRegionalKeyAndHolderAndStatusNot(
                            administration.value(),
                            MemberKind.ADMINISTRATION,
                            MembershipStatus.ENDED);
            case PERSON ->
                    memberships.existsByMailboxAndHolderAndStatusNot(
                            mailbox.address(), MemberKind.PERSON, MembershipStatus.ENDED);
        };
    }

    /** What the application led to, or else what whoever it is for holds now. */
    Optional<Membership> membership(NetworkProfile network, Application application) {
        return broughtBy(application.id()).or(() -> held(network, application));
    }

    /** The membership the application led to; nothing before it was admitted. */
    Optional<Membership> broughtBy(ApplicationId application) {
        return memberships.findByApplicationId(application.value());
    }

    private Optional<Membership> held(NetworkProfile network, Application application) {
        return switch (network.members()) {
            case ADMINISTRATION ->
                    memberships.findByRegionalKeyAndHolderAndStatusNot(
                            application.administration().value(),
                            MemberKind.ADMINISTRATION,
                            MembershipStatus.ENDED);
            case PERSON ->
                    memberships.findByMailboxAndHolderAndStatusNot(
                            application.mailbox().address(),
                            MemberKind.PERSON,
                            MembershipStatus.ENDED);
        };
    }

    /**
     * The application has been admitted: from now on its holder is a member, and works there as the
     * confirmed mailbox shows.
     *
     * @param actor who admitted; {@code null} where a rule did
     */
    void begin(NetworkProfile network, Application application, @Nullable Actor actor) {
        Instant now = clock.instant();
        Membership membership =
                memberships.save(
                        Membership.admitted(
                                application,
                                network.members(),
                                ApplicationLetters.day(now),
                                actor == null ? "" : actor.name(),
                                now));
        roles.follow(network.id(), membership);
        register.enter(network.id(), application.administration());
        AccountId applicant = applicant(application);
        employments.begin(applicant, application.administration());
        profiles.introduce(applicant, application.form().office());
        contacts.tellOfAdmission(network, application);
        events.publishEvent(
                new ActionTaken(
                        network.id(),
                        actor == null ? null : actor.account(),
                        actor == null
                                ? null
                                : actor.require(Permission.WORK_ON_APPLICATIONS, network.id()),
                        "membership.begun",
                        membership.id().toString(),
                        membership.administrationName(),
                        Map.of()));
        events.publishEvent(new ApplicationAdmitted(network.id(), application.id()));
        tellOfDeclaration(network, application);
    }

    private void tellOfDeclaration(NetworkProfile network, Application application) {
        Instant declaredAt = application.declaredAt();
        if (declaredAt != null && network.members() == MemberKind.ADMINISTRATION) {
            events.publishEvent(
                    new AdmittedByDeclaration(
                            network.id(),
                            application.administration(),
                            application.administrationName(),
                            application.form().name(),
                            application.form().office(),
                            ApplicationLetters.reference(application).toString(),
                            declaredAt));
        }
    }

    /**
     * The applicant names who speaks for the administration, if it is a member and nobody does.
     *
     * @return whether that was so
     */
    boolean nameFirstContact(NetworkId network, Application application, Contact contact) {
        Membership membership =
                broughtBy(application.id())
                        .flatMap(one -> memberships.findLocked(one.id().value()))
                        .filter(one -> one.holder() == MemberKind.ADMINISTRATION)
                        .filter(one -> one.status() == MembershipStatus.ACTIVE)
                        .filter(one -> one.contact().isEmpty())
                        .orElse(null);
        if (membership == null) {
            return false;
        }
        Instant now = clock.instant();
        membership.nameContact(
                contact, ApplicationLetters.day(now), application.form().name(), now);
        roles.follow(network, membership);
        return true;
    }

    /** The coordinator has made sure that whoever applied works there. */
    void vouch(Application application, AccountId coordinator) {
        AccountId applicant = applicant(application);
        RegionalKey administration = application.administration();
        if (!employments.begin(applicant, administration).isVerified()) {
            employments.verify(applicant, administration, Verification.COORDINATOR, coordinator);
        }
    }

    private AccountId applicant(Application application) {
        return accounts.ensure(application.mailbox(), application.form().name());
    }
}
