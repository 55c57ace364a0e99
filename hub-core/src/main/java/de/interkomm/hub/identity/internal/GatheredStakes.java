package de.interkomm.hub.identity.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.EndsWithRoles;
import de.interkomm.hub.identity.EndsWithRoles.Ending;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Roles.Holder;
import de.interkomm.hub.identity.RolesAtStake;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

@Component
class GatheredStakes implements RolesAtStake {

    private final ObjectProvider<EndsWithRoles> sources;
    private final Roles roles;

    GatheredStakes(ObjectProvider<EndsWithRoles> sources, Roles roles) {
        this.sources = sources;
        this.roles = roles;
    }

    @Override
    public Map<NetworkId, List<Ending>> of(AccountId account, Collection<Standing> ending) {
        Map<NetworkId, Set<Standing>> held =
                ending.stream()
                        .filter(one -> one.network() != null)
                        .collect(
                                Collectors.groupingBy(
                                        one -> Objects.requireNonNull(one.network()),
                                        Collectors.toUnmodifiableSet()));
        Map<NetworkId, List<Ending>> along = new TreeMap<>(Comparator.comparing(NetworkId::value));
        held.forEach(
                (network, standings) -> {
                    List<Ending> found =
                            NetworkScope.call(network, () -> of(network, account, standings));
                    if (!found.isEmpty()) {
                        along.put(network, found);
                    }
                });
        return along;
    }

    @Override
    public List<Ending> of(NetworkId network, RegionalKey administration) {
        Map<AccountId, Set<Standing>> representing =
                roles.holdersIn(network).stream()
                        .filter(one -> administration.equals(one.standing().administration()))
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.account().id(),
                                        LinkedHashMap::new,
                                        Collectors.mapping(
                                                Holder::standing, Collectors.toUnmodifiableSet())));
        Set<Ending> all = new LinkedHashSet<>();
        sources.stream()
                .map(source -> source.endingWith(network, administration))
                .forEach(all::addAll);
        representing.forEach((account, held) -> all.addAll(of(network, account, held)));
        return List.copyOf(all);
    }

    private List<Ending> of(NetworkId network, AccountId account, Set<Standing> ending) {
        return sources.stream()
                .flatMap(source -> source.endingWith(network, account, ending).stream())
                .toList();
    }
}
