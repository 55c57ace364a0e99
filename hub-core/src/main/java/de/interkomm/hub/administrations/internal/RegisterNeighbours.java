package de.interkomm.hub.administrations.internal;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.administrations.Neighbours;
import de.interkomm.hub.administrations.RegionalKey;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** By administration_regional_key_idx, administration_size_idx and administration_successor_idx. */
@Component
class RegisterNeighbours implements Neighbours {

    private static final int MOST = 20;
    private static final String NO_COUNTY = "000";

    private static final Set<AdministrationKind> OF_COUNTIES =
            EnumSet.of(AdministrationKind.COUNTY, AdministrationKind.REGIONAL_ASSOCIATION);

    private static final Set<AdministrationKind> ABOVE_COUNTIES =
            EnumSet.of(AdministrationKind.STATE, AdministrationKind.GOVERNMENT_REGION);

    private static final String OTHERS =
            AdministrationRows.SELECT
                    + " where a.ended_on is null and a.regional_key <> :key and a.kind ="
                    + " any(:kinds) and ";

    private static final String NEAREST_FIRST =
            " order by abs(a.inhabitants - :inhabitants), a.regional_key limit :most";

    private static final String SIMILAR =
            "a.inhabitants between :inhabitants / 2 and :inhabitants * 2::bigint";

    private final JdbcClient jdbc;

    RegisterNeighbours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Neighbour> of(Administration one) {
        String county = one.key().county();
        String[] peers = names(peers(one.kind()));
        Map<RegionalKey, Neighbour> found = new LinkedHashMap<>();
        if (!county.endsWith(NO_COUNTY)) {
            keep(
                    found,
                    Nearness.COUNTY,
                    others(one, "a.regional_key like :county", names(choosable()))
                            .param("county", county + "%"));
        }
        keep(
                found,
                Nearness.STATE,
                others(one, SIMILAR + " and a.state_key = :state", peers)
                        .param("state", one.key().state() + "0".repeat(10)));
        keep(found, Nearness.SIZE, others(one, SIMILAR, peers));
        return List.copyOf(found.values());
    }

    private JdbcClient.StatementSpec others(Administration one, String which, String[] kinds) {
        return jdbc.sql(OTHERS + which + NEAREST_FIRST)
                .param("key", one.key().value())
                .param("kinds", kinds)
                .param("inhabitants", one.inhabitants())
                .param("most", MOST);
    }

    private static void keep(
            Map<RegionalKey, Neighbour> found, Nearness how, JdbcClient.StatementSpec others) {
        others.query((row, _) -> AdministrationRows.administration(row))
                .list()
                .forEach(each -> found.putIfAbsent(each.key(), new Neighbour(each, how)));
    }

    @Override
    public Map<RegionalKey, RegionalKey> mergedInto(Collection<RegionalKey> heirs) {
        Map<RegionalKey, RegionalKey> found = new HashMap<>();
        jdbc.sql(
                        """
                        with recursive gone (key, heir) as (
                            select regional_key, successor_key from hub.administration
                            where successor_key = any(:heirs)
                            union
                            select a.regional_key, g.heir
                            from gone g join hub.administration a on a.successor_key = g.key)
                        select key, heir from gone
                        """)
                .param("heirs", heirs.stream().map(RegionalKey::value).toArray(String[]::new))
                .query(
                        row -> {
                            found.put(
                                    new RegionalKey(row.getString("key")),
                                    new RegionalKey(row.getString("heir")));
                        });
        return found;
    }

    private static Set<AdministrationKind> peers(AdministrationKind kind) {
        if (OF_COUNTIES.contains(kind)) {
            return OF_COUNTIES;
        }
        if (ABOVE_COUNTIES.contains(kind)) {
            return EnumSet.of(kind);
        }
        Set<AdministrationKind> municipal = choosable();
        municipal.removeAll(OF_COUNTIES);
        municipal.removeAll(ABOVE_COUNTIES);
        return municipal;
    }

    private static Set<AdministrationKind> choosable() {
        Set<AdministrationKind> kinds = EnumSet.allOf(AdministrationKind.class);
        kinds.removeIf(kind -> !kind.canBeChosen());
        return kinds;
    }

    private static String[] names(Set<AdministrationKind> kinds) {
        return kinds.stream().map(Enum::name).toArray(String[]::new);
    }
}
