package de.interkomm.hub.membership.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.MyProfile;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.RoleEnded;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Roles.Representative;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.ApplicationForm.Contact;
import de.interkomm.hub.membership.MembershipStatus;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * What a membership makes of the people behind it. Whoever has applied for an administration
 * represents it as its head, its contact person speaks for it, and a personal member is one: as
 * long as the membership is active, in the transaction that changes it.
 */
@Component
class MemberRoles {

    private final Accounts accounts;
    private final Roles roles;
    private final MyProfile profiles;
    private final ApplicationEventPublisher events;

    MemberRoles(
            Accounts accounts, Roles roles, MyProfile profiles, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.roles = roles;
        this.profiles = profiles;
        this.events = events;
    }

    /** Brings the roles in line with the membership as it is now. */
    void follow(NetworkId network, Membership membership) {
        switch (membership.holder()) {
            case ADMINISTRATION -> followAdministration(network, membership);
            case PERSON -> followPerson(network, membership);
        }
    }

    /** Roles of a suspended membership come back with it: only what else is gone has ended. */
    private void followAdministration(NetworkId network, Membership membership) {
        RegionalKey administration = membership.administration();
        Set<Representative> gone =
                roles.represent(network, administration, representatives(membership));
        if (membership.status() != MembershipStatus.SUSPENDED) {
            gone.stream()
                    .map(Representative::account)
                    .distinct()
                    .forEach(
                            account ->
                                    events.publishEvent(
                                            new RoleEnded(
                                                    network, account, administration.value(), "")));
        }
    }

    private Set<Representative> representatives(Membership membership) {
        Set<Representative> people = new HashSet<>();
        if (!isActive(membership)) {
            return people;
        }
        String head = membership.mailbox();
        if (head != null) {
            people.add(
                    new Representative(
                            account(head, membership.personName()), Role.HEAD_OF_ADMINISTRATION));
        }
        membership
                .contact()
                .map(this::introduced)
                .map(account -> new Representative(account, Role.CONTACT_PERSON))
                .ifPresent(people::add);
        return people;
    }

    private void followPerson(NetworkId network, Membership membership) {
        AccountId account =
                account(Objects.requireNonNull(membership.mailbox()), membership.personName());
        Standing member = Standing.in(network, Role.MEMBER);
        if (isActive(membership)) {
            roles.grantInEmploy(account, member, membership.administration());
        } else {
            roles.withdraw(account, member);
        }
    }

    /** What the head of an administration says of the function is shown with the account. */
    void introduce(Contact head) {
        profiles.introduce(account(head.mailbox().address(), head.name()), head.function());
    }

    private AccountId introduced(ContactPerson person) {
        AccountId account = account(person.mailbox(), person.name());
        profiles.introduce(account, person.function());
        return account;
    }

    private AccountId account(String mailbox, @Nullable String name) {
        return accounts.ensure(new Mailbox(mailbox), Objects.requireNonNullElse(name, mailbox));
    }

    private static boolean isActive(Membership membership) {
        return membership.status() == MembershipStatus.ACTIVE;
    }
}
