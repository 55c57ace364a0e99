package de.interkomm.hub.resolutions.internal;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.resolutions.Abstentions;
import de.interkomm.hub.resolutions.Base;
import de.interkomm.hub.resolutions.Majority;
import de.interkomm.hub.resolutions.Voters;
import de.interkomm.hub.resolutions.VotingRules;
import de.interkomm.hub.resolutions.Way;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules groups have made for themselves. */
@Component
class SheetRows {

    private final JdbcClient jdbc;

    SheetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Stored> rules(GroupId group) {
        return jdbc.sql("select * from voting_rules where group_id = ?")
                .param(group.value())
                .query(
                        (row, _) ->
                                new Stored(
                                        row.getInt("version"),
                                        new VotingRules(
                                                Way.valueOf(row.getString("way")),
                                                Majority.valueOf(row.getString("majority")),
                                                Base.valueOf(row.getString("base")),
                                                Abstentions.valueOf(row.getString("abstentions")),
                                                row.getInt("quorum"),
                                                Voters.valueOf(row.getString("voters")),
                                                row.getInt("most_proxies"))))
                .optional();
    }

    /** Those with more than one vote. */
    Map<RegionalKey, Integer> weights(GroupId group) {
        Map<RegionalKey, Integer> weights = new HashMap<>();
        jdbc.sql("select regional_key, weight from voting_weight where group_id = ?")
                .param(group.value())
                .query(
                        row -> {
                            weights.put(
                                    new RegionalKey(row.getString("regional_key")),
                                    row.getInt("weight"));
                        });
        return weights;
    }

    /**
     * @return whether nobody was quicker than the version says
     */
    boolean save(GroupId group, int version, VotingRules rules, Map<RegionalKey, Integer> weights) {
        int saved =
                jdbc.sql(
                                """
                                insert into voting_rules
                                    (group_id, version, way, majority, base, abstentions, quorum,
                                     voters, most_proxies)
                                values (:group, 1, :way, :majority, :base, :abstentions, :quorum,
                                        :voters, :proxies)
                                on conflict (group_id) do update
                                set version = voting_rules.version + 1, way = excluded.way,
                                    majority = excluded.majority, base = excluded.base,
                                    abstentions = excluded.abstentions, quorum = excluded.quorum,
                                    voters = excluded.voters,
                                    most_proxies = excluded.most_proxies
                                where voting_rules.version = :version
                                """)
                        .param("group", group.value())
                        .param("way", rules.way().name())
                        .param("majority", rules.majority().name())
                        .param("base", rules.base().name())
                        .param("abstentions", rules.abstentions().name())
                        .param("quorum", rules.quorum())
                        .param("voters", rules.voters().name())
                        .param("proxies", rules.mostProxies())
                        .param("version", version)
                        .update();
        if (saved == 0) {
            return false;
        }
        jdbc.sql("delete from voting_weight where group_id = ?").param(group.value()).update();
        weights.forEach(
                (key, weight) ->
                        jdbc.sql(
                                        "insert into voting_weight (group_id, regional_key, weight)"
                                                + " values (?, ?, ?)")
                                .params(group.value(), key.value(), weight)
                                .update());
        return true;
    }

    /** Those whose weight nobody else has, where weights differ at all. */
    static List<String> loners(List<Elector> electors) {
        Map<Integer, Long> alike =
                electors.stream().collect(groupingBy(Elector::weight, counting()));
        return alike.size() < 2
                ? List.of()
                : electors.stream()
                        .filter(one -> alike.getOrDefault(one.weight(), 0L) == 1)
                        .map(Elector::name)
                        .toList();
    }

    record Stored(int version, VotingRules rules) {}
}
