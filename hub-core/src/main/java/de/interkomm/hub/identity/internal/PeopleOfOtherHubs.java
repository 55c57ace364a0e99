package de.interkomm.hub.identity.internal;

import static java.util.stream.Collectors.toUnmodifiableSet;

import de.interkomm.hub.identity.PeopleTransferred;
import de.interkomm.hub.identity.TransferredPeople;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@Component
@Transactional(readOnly = true)
class PeopleOfOtherHubs implements TransferredPeople {

    private final ImportedRows rows;
    private final ApplicationEventPublisher events;

    PeopleOfOtherHubs(ImportedRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    @Override
    public List<HeldRole> rolesIn(NetworkId network) {
        return rows.rolesIn(network);
    }

    @Override
    public List<Person> people(NetworkId network, Set<UUID> ids) {
        return rows.people(network, ids);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(NetworkId network, Collection<Person> people, Collection<HeldRole> roles) {
        Set<UUID> known = people.stream().map(Person::id).collect(toUnmodifiableSet());
        for (HeldRole role : roles) {
            if (!known.contains(role.person()) || !network.equals(role.standing().network())) {
                throw new IllegalArgumentException("a role of nobody: " + role.person());
            }
        }
        people.forEach(person -> rows.add(network, person));
        roles.forEach(role -> rows.add(network, role));
        events.publishEvent(new PeopleTransferred(network));
    }

    @Override
    public boolean anybodyIn(NetworkId network) {
        return rows.anybodyIn(network);
    }
}
