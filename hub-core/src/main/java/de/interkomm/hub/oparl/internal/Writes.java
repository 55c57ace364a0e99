package de.interkomm.hub.oparl.internal;

import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Optional;

/**
 * How often anything was written of which something could be public: the database counts that
 * itself, so that no module has to tell and none can forget. It counts some seconds late and anew
 * after a crash; either way the number is another one than before.
 */
@Component
class Writes {

    private final JdbcClient jdbc;

    Writes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What this module writes itself does not count. */
    long to(NetworkId network) {
        return jdbc.sql(
                        """
                        select coalesce(sum(pg_stat_get_tuples_inserted(c.oid)
                                            + pg_stat_get_tuples_updated(c.oid)
                                            + pg_stat_get_tuples_deleted(c.oid)), 0)::bigint
                        from pg_catalog.pg_class c
                        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r'
                          and (n.nspname = :schema and c.relname <> 'published_object'
                               or n.nspname = 'hub' and c.relname in (
                                   'network', 'network_settings', 'network_address'))
                        """)
                .param("schema", network.schema())
                .query(Long.class)
                .single();
    }

    /** What {@link #to} was when the network was last compared; nothing if it never was. */
    Optional<Long> seen(NetworkId network) {
        return jdbc.sql("select writes from hub.noticed_network where network = ?")
                .param(network.value())
                .query(Long.class)
                .optional();
    }

    void saw(NetworkId network, long writes) {
        jdbc.sql(
                        """
                        insert into hub.noticed_network (network, writes) values (:network, :writes)
                        on conflict (network) do update set writes = excluded.writes
                        """)
                .param("network", network.value())
                .param("writes", writes)
                .update();
    }
}
