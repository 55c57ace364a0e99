package de.interkomm.hub.privacy.internal;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.personaldata.Person;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkSchemas;
import de.interkomm.hub.tenancy.NetworkSchemas.State;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which networks keep anything about a person: where there is a role, or a row with the mailbox.
 */
@Component
class KnowingNetworks {

    private final NetworkSchemas schemas;
    private final Keepers keepers;
    private final Roles roles;

    KnowingNetworks(NetworkSchemas schemas, Keepers keepers, Roles roles) {
        this.schemas = schemas;
        this.keepers = keepers;
        this.roles = roles;
    }

    Set<NetworkId> of(Person person) {
        Set<NetworkId> found =
                new TreeSet<>(schemas.having(keepers.mailboxesInNetworks(), person.mailbox()));
        if (person.account() != null) {
            found.addAll(schemas.having(keepers.accountsInNetworks(), person.account()));
            roles.standingsOf(new AccountId(person.account())).stream()
                    .map(Standing::network)
                    .filter(Objects::nonNull)
                    .forEach(found::add);
        }
        found.removeAll(closed());
        return found;
    }

    /** Those that cannot be asked right now. */
    List<NetworkId> closed() {
        return schemas.all().stream().filter(state -> !state.isOpen()).map(State::network).toList();
    }
}
