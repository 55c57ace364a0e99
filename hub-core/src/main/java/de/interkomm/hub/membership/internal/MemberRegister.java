package de.interkomm.hub.membership.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which administration takes part in which networks, in the hub's own schema: written in the
 * transaction that changes the membership, so that a question over all networks needs one query.
 */
@Component
class MemberRegister {

    private final JdbcClient jdbc;

    MemberRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void enter(NetworkId network, RegionalKey administration) {
        jdbc.sql(
                        """
                        insert into hub.member_administration (network_id, regional_key) values (?, ?)
                        on conflict do nothing
                        """)
                .params(network.value(), administration.value())
                .update();
    }

    void remove(NetworkId network, RegionalKey administration) {
        jdbc.sql(
                        "delete from hub.member_administration where network_id = ? and"
                                + " regional_key = ?")
                .params(network.value(), administration.value())
                .update();
    }

    /** The networks the administration takes part in. */
    Set<NetworkId> networksOf(RegionalKey administration) {
        List<String> ids =
                jdbc.sql("select network_id from hub.member_administration where regional_key = ?")
                        .param(administration.value())
                        .query(String.class)
                        .list();
        return ids.stream().map(NetworkId::new).collect(Collectors.toUnmodifiableSet());
    }

    /** The administrations that take part in the network. */
    Set<RegionalKey> membersOf(NetworkId network) {
        List<String> keys =
                jdbc.sql("select regional_key from hub.member_administration where network_id = ?")
                        .param(network.value())
                        .query(String.class)
                        .list();
        return keys.stream().map(RegionalKey::new).collect(Collectors.toUnmodifiableSet());
    }
}
