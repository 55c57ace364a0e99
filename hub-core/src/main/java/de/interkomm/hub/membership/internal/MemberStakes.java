package de.interkomm.hub.membership.internal;

import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.EndsWithRoles.Ending;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.RolesAtStake;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.MembershipStatus;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/** What people would lose beyond a membership, or beyond speaking for one. */
@Component
class MemberStakes {

    private final RolesAtStake stakes;
    private final Accounts accounts;

    MemberStakes(RolesAtStake stakes, Accounts accounts) {
        this.stakes = stakes;
        this.accounts = accounts;
    }

    /** If it ended. */
    List<Ending> ofTheEnd(NetworkId network, Membership membership) {
        return switch (membership.holder()) {
            case ADMINISTRATION -> stakes.of(network, membership.administration());
            case PERSON -> of(network, membership.mailbox(), Standing.in(network, Role.MEMBER));
        };
    }

    /**
     * If somebody else spoke for it.
     *
     * @param successor whoever speaks already loses nothing
     */
    List<Ending> ofSuccession(NetworkId network, Membership membership, Mailbox successor) {
        return membership
                        .contact()
                        .filter(now -> !now.mailbox().equals(successor.address()))
                        .isPresent()
                ? ofAnySuccession(network, membership)
                : List.of();
    }

    /**
     * If somebody else headed it.
     *
     * @param successor whoever heads it already loses nothing
     */
    List<Ending> ofNewHead(NetworkId network, Membership membership, Mailbox successor) {
        return membership
                .head()
                .filter(now -> !now.mailbox().equals(successor))
                .filter(_ -> membership.status() == MembershipStatus.ACTIVE)
                .map(
                        now ->
                                of(
                                        network,
                                        now.mailbox().address(),
                                        office(network, membership, Office.HEAD)))
                .orElse(List.of());
    }

    private static Standing office(NetworkId network, Membership membership, Office office) {
        return Standing.of(network, membership.administration(), office.role());
    }

    /** If somebody else spoke for it, whoever that is. */
    List<Ending> ofAnySuccession(NetworkId network, Membership membership) {
        ContactPerson now = membership.contact().orElse(null);
        return now != null && membership.status() == MembershipStatus.ACTIVE
                ? of(network, now.mailbox(), office(network, membership, Office.CONTACT_PERSON))
                : List.of();
    }

    private List<Ending> of(NetworkId network, @Nullable String mailbox, Standing ending) {
        return mailbox == null
                ? List.of()
                : accounts.find(new Mailbox(mailbox))
                        .map(
                                account ->
                                        stakes.of(account.id(), Set.of(ending))
                                                .getOrDefault(network, List.of()))
                        .orElse(List.of());
    }
}
