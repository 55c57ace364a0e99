package de.interkomm.hub.identity.web;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.EndsWithRoles;
import de.interkomm.hub.identity.EndsWithRoles.Ending;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What else ends with roles somebody is about to lose, whichever module says so. */
@Component
class RolesAtStake {

    private final ObjectProvider<EndsWithRoles> sources;

    RolesAtStake(ObjectProvider<EndsWithRoles> sources) {
        this.sources = sources;
    }

    /** By network; those where nothing else ends are left out. */
    Map<NetworkId, List<Ending>> of(AccountId account, Collection<Standing> ending) {
        Map<NetworkId, Set<Standing>> held =
                ending.stream()
                        .filter(one -> one.network() != null)
                        .collect(
                                Collectors.groupingBy(
                                        one -> Objects.requireNonNull(one.network()),
                                        Collectors.toUnmodifiableSet()));
        Map<NetworkId, List<Ending>> along = new TreeMap<>(Comparator.comparing(NetworkId::value));
        held.forEach(
                (network, roles) -> {
                    List<Ending> found =
                            NetworkScope.call(network, () -> of(network, account, roles));
                    if (!found.isEmpty()) {
                        along.put(network, found);
                    }
                });
        return along;
    }

    private List<Ending> of(NetworkId network, AccountId account, Set<Standing> ending) {
        return sources.stream()
                .flatMap(source -> source.endingWith(network, account, ending).stream())
                .toList();
    }
}
