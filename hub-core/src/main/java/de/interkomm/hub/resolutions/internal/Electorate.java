package de.interkomm.hub.resolutions.internal;

import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupPeople;
import de.interkomm.hub.governance.Groups.Participant;
import de.interkomm.hub.resolutions.Voters;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who has votes in a group. An administration that has gone up in another one goes on voting with
 * that one, and two that are one by now have one vote together.
 */
@Component
class Electorate {

    private final GroupPeople people;
    private final Administrations administrations;

    Electorate(GroupPeople people, Administrations administrations) {
        this.people = people;
        this.administrations = administrations;
    }

    /**
     * @param weights of those with more than one vote
     */
    List<Elector> of(
            NetworkId network, GroupId group, Voters voters, Map<RegionalKey, Integer> weights) {
        return switch (voters) {
            case PERSONS ->
                    people.of(network, group).stream()
                            .filter(one -> one.function() != GroupFunction.GUEST)
                            .map(one -> Elector.inPerson(one.account(), one.name(), one.mailbox()))
                            .toList();
            case ADMINISTRATIONS -> ofAdministrations(people.participants(network, group), weights);
        };
    }

    private List<Elector> ofAdministrations(
            List<Participant> participants, Map<RegionalKey, Integer> weights) {
        Map<RegionalKey, Today> today =
                today(participants.stream().map(Participant::administration).toList());
        Map<RegionalKey, String> names = new LinkedHashMap<>();
        Map<RegionalKey, Set<RegionalKey>> standingFor = new HashMap<>();
        for (Participant one : participants) {
            Today now = today.get(one.administration());
            RegionalKey key = now == null ? one.administration() : now.key();
            names.merge(key, now == null ? one.name() : now.name(), (first, _) -> first);
            Set<RegionalKey> keys = standingFor.computeIfAbsent(key, _ -> new LinkedHashSet<>());
            keys.add(key);
            keys.add(one.administration());
        }
        List<Elector> electors = new ArrayList<>();
        names.forEach(
                (key, name) -> {
                    Set<RegionalKey> keys = standingFor.getOrDefault(key, Set.of(key));
                    electors.add(Elector.ofAdministration(key, keys, name, weight(keys, weights)));
                });
        return electors;
    }

    /** Whoever has taken in another one does not count twice. */
    private static int weight(Set<RegionalKey> keys, Map<RegionalKey, Integer> weights) {
        return keys.stream().mapToInt(key -> weights.getOrDefault(key, 1)).max().orElse(1);
    }

    /** What went on in the place of those that are no more, by their keys. */
    Map<RegionalKey, Today> today(Collection<RegionalKey> keys) {
        Map<RegionalKey, Today> found = new HashMap<>();
        administrations
                .heirs(keys)
                .forEach((key, heir) -> found.put(key, new Today(heir.key(), heir.title())));
        return found;
    }

    /** Under which key and name an administration goes on. */
    record Today(RegionalKey key, String name) {}
}
