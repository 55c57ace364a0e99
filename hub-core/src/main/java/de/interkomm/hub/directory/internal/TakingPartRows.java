package de.interkomm.hub.directory.internal;

import static java.util.stream.Collectors.toMap;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.directory.Directory.Hit;
import de.interkomm.hub.directory.TakingPart;
import de.interkomm.hub.governance.BelongingGroups;
import de.interkomm.hub.identity.Actor;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** By the primary key. */
@Component
class TakingPartRows implements TakingPart {

    private final JdbcClient jdbc;
    private final BelongingGroups groups;
    private final Administrations administrations;

    TakingPartRows(JdbcClient jdbc, BelongingGroups groups, Administrations administrations) {
        this.jdbc = jdbc;
        this.groups = groups;
        this.administrations = administrations;
    }

    @Override
    public Map<Hit, List<String>> in(@Nullable Actor reader, List<Hit> hits) {
        Map<Entry.Key, Hit> led =
                hits.stream()
                        .filter(hit -> hit.administration() != null)
                        .collect(toMap(TakingPartRows::key, hit -> hit));
        Map<Hit, List<RegionalKey>> keys = new HashMap<>();
        keys(Reader.of(reader, groups), led.keySet())
                .forEach((key, those) -> keys.put(Objects.requireNonNull(led.get(key)), those));
        Map<RegionalKey, Administration> known =
                administrations.find(
                        keys.values().stream().flatMap(List::stream).distinct().toList());
        Map<Hit, List<String>> names = new HashMap<>();
        keys.forEach(
                (hit, those) ->
                        names.put(
                                hit,
                                those.stream()
                                        .map(known::get)
                                        .filter(Objects::nonNull)
                                        .map(Administration::title)
                                        .toList()));
        return names;
    }

    private static Entry.Key key(Hit hit) {
        return new Entry.Key(Objects.toString(hit.network(), Entries.HUB), hit.object());
    }

    private Map<Entry.Key, List<RegionalKey>> keys(Reader reader, Collection<Entry.Key> entries) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        Map<String, @Nullable Object> values = reader.parameters();
        values.put(
                "keys",
                entries.stream().map(key -> new Object[] {key.network(), key.object()}).toList());
        Map<Entry.Key, List<RegionalKey>> keys = new HashMap<>();
        jdbc.sql(
                        """
                        select e.network, e.object, e.administrations from hub.directory_entry e
                        where (e.network, e.object) in (:keys) and
                        """
                                + Reader.SEES)
                .params(values)
                .query(
                        (row, _) ->
                                keys.put(
                                        new Entry.Key(
                                                row.getString("network"), row.getString("object")),
                                        administrations(row)))
                .list();
        return keys;
    }

    private static List<RegionalKey> administrations(ResultSet row) throws SQLException {
        String[] keys = (String[]) row.getArray("administrations").getArray();
        return Arrays.stream(keys).map(RegionalKey::new).toList();
    }
}
