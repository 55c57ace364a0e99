package de.interkomm.hub.directory.internal;

import static java.util.stream.Collectors.toCollection;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.directory.EntryKind;
import de.interkomm.hub.directory.internal.Entry.Visibility;
import de.interkomm.hub.directory.internal.PlacesOfAdministrations.Today;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Administrations that anybody may see in a network; each has one entry, in however many networks
 * it takes part. The caller holds the lock of the network.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MemberEntries {

    private final JdbcClient jdbc;
    private final Entries entries;
    private final Administrations administrations;
    private final PlacesOfAdministrations places;

    MemberEntries(
            JdbcClient jdbc,
            Entries entries,
            Administrations administrations,
            PlacesOfAdministrations places) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.administrations = administrations;
        this.places = places;
    }

    /**
     * From now on these take part in the network, or what went on in their place.
     *
     * @return how many entries were not as they should be
     */
    int take(NetworkId network, Collection<RegionalKey> members) {
        Set<RegionalKey> before = of(network);
        List<RegionalKey> taking = places.today(members);
        Set<RegionalKey> changed = new TreeSet<>(before);
        changed.removeAll(taking);
        Set<RegionalKey> gone = new TreeSet<>(changed);
        Set<RegionalKey> come = new TreeSet<>(taking);
        come.removeAll(before);
        changed.addAll(come);
        if (changed.isEmpty()) {
            return 0;
        }
        entries.lock(Entries.HUB);
        gone.forEach(
                key ->
                        jdbc.sql(
                                        "delete from hub.directory_member where network = :network"
                                                + " and regional_key = :key")
                                .param("network", network.value())
                                .param("key", key.value())
                                .update());
        come.forEach(
                key ->
                        jdbc.sql(
                                        "insert into hub.directory_member (network, regional_key)"
                                                + " values (:network, :key) on conflict do nothing")
                                .param("network", network.value())
                                .param("key", key.value())
                                .update());
        return renew(changed);
    }

    /** Entries of the hub itself are locked by the caller. */
    int renew(Collection<RegionalKey> keys) {
        List<Entry> taking = new ArrayList<>();
        Map<RegionalKey, List<String>> networksOf = networksOf(keys);
        Map<RegionalKey, Administration> known = administrations.find(keys);
        Today today = new Today(Map.of(), known);
        int mended = 0;
        for (RegionalKey key : keys) {
            List<String> networks = networksOf.getOrDefault(key, List.of());
            Administration found = known.get(key);
            if (networks.isEmpty() || found == null) {
                mended += entries.remove(new Entry.Key(Entries.HUB, key.value()));
            } else {
                taking.add(entry(found, today, networks));
            }
        }
        return mended + entries.put(taking);
    }

    Set<RegionalKey> of(NetworkId network) {
        return jdbc
                .sql("select regional_key from hub.directory_member where network = ?")
                .param(network.value())
                .query(String.class)
                .list()
                .stream()
                .map(RegionalKey::new)
                .collect(toCollection(TreeSet::new));
    }

    /** By the primary key. */
    private Map<RegionalKey, List<String>> networksOf(Collection<RegionalKey> keys) {
        Map<RegionalKey, List<String>> networks = new HashMap<>();
        jdbc.sql(
                        """
                        select regional_key, network from hub.directory_member
                        where regional_key = any(:keys) order by regional_key, network
                        """)
                .param("keys", keys.stream().map(RegionalKey::value).toArray(String[]::new))
                .query(
                        row -> {
                            networks.computeIfAbsent(
                                            new RegionalKey(row.getString("regional_key")),
                                            _ -> new ArrayList<>())
                                    .add(row.getString("network"));
                        });
        return networks;
    }

    private static Entry entry(Administration administration, Today today, List<String> networks) {
        String key = administration.key().value();
        return new Entry(
                Entries.HUB,
                key,
                EntryKind.ADMINISTRATION,
                Visibility.PUBLIC,
                null,
                null,
                networks,
                today.of(List.of(administration.key())),
                List.of(),
                "",
                null,
                0,
                administration.title(),
                String.join(", ", administration.whereabouts()),
                administration.officialName() + ' ' + administration.stateName(),
                "/administrations/" + key,
                null);
    }
}
