package de.interkomm.hub.membership.internal;

import static java.util.stream.Collectors.toMap;

import de.interkomm.hub.membership.ApplicationStatus.Turn;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.persistence.PostPersist;
import jakarta.persistence.PostUpdate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which applications wait for a coordinator, in the hub's own schema: whoever works in hundreds of
 * networks learns by one query what waits where. Written whenever an application is, in its
 * transaction, so no use case can forget to.
 */
@Component
class WaitingApplications {

    private final JdbcClient jdbc;

    WaitingApplications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Names the network as its schema, the first in reach: an application does not know its own.
     */
    @PostPersist
    @PostUpdate
    void follow(Application application) {
        String sql =
                application.status().turn() == Turn.COORDINATOR
                        ? """
                        insert into hub.waiting_application (network_schema, application_id)
                        values (current_schema(), :id) on conflict do nothing
                        """
                        : """
                        delete from hub.waiting_application
                        where network_schema = current_schema() and application_id = :id
                        """;
        jdbc.sql(sql).param("id", application.id().value()).update();
    }

    /** How many wait in each of the networks, by its primary key; those without are left out. */
    Map<NetworkId, Integer> counts(Set<NetworkId> networks) {
        Map<String, Integer> found = new HashMap<>();
        jdbc.sql(
                        """
                        select network_schema, count(*) as waiting from hub.waiting_application
                        where network_schema = any(:schemas) group by network_schema
                        """)
                .param("schemas", networks.stream().map(NetworkId::schema).toArray(String[]::new))
                .query(
                        row -> {
                            found.put(row.getString("network_schema"), row.getInt("waiting"));
                        });
        return networks.stream()
                .filter(network -> found.containsKey(network.schema()))
                .collect(
                        toMap(
                                Function.identity(),
                                network -> found.getOrDefault(network.schema(), 0)));
    }
}
