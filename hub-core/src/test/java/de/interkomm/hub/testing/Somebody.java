package de.interkomm.hub.testing;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.Set;
import java.util.UUID;

/** Invents people, each with an account, a mailbox of their own, and roles that are granted. */
@Component
public class Somebody {

    private final Accounts accounts;
    private final Roles roles;

    Somebody(Accounts accounts, Roles roles) {
        this.accounts = accounts;
        this.roles = roles;
    }

    /**
     * The role as far as it reaches: in the hub, in the network, or there for an administration.
     */
    public static Standing standing(Role role, NetworkId network, RegionalKey administration) {
        return switch (role.reach()) {
            case HUB -> Standing.inTheHub(role);
            case NETWORK -> Standing.in(network, role);
            case ADMINISTRATION -> Standing.of(network, administration, role);
        };
    }

    public Actor in(NetworkId network, Role role) {
        return with(Standing.in(network, role));
    }

    public Actor with(Standing standing) {
        return called(standing.role() + " " + UUID.randomUUID(), standing);
    }

    public Actor called(String name, Standing... standings) {
        Mailbox mailbox = new Mailbox("p" + UUID.randomUUID() + "@stadt.example");
        AccountId account = accounts.ensure(mailbox, name);
        for (Standing standing : standings) {
            roles.grant(account, standing, null);
        }
        return new Actor(account, name, mailbox, Set.of(standings));
    }
}
