package de.interkomm.hub.identity.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Consents.Purpose;
import de.interkomm.hub.identity.FindablePeople;
import de.interkomm.hub.shell.KeyRange;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

@Component
@Transactional(readOnly = true)
class FindableRows implements FindablePeople {

    private static final String FINDABLE =
            """
            select p.id, given.network, p.name, nullif(f.office, '') as office,
                   nullif(f.topics, '') as topics,
                   greatest(given.given_at, f.changed_at) as since,
                   coalesce(here.keys, employed.keys, array[]::text[]) as administrations
            from (select id, name from hub.account a
                  where exists (select from hub.consent g
                                where g.account_id = a.id and g.purpose = :purpose
                                  and g.withdrawn_at is null)
                  %s) p
            join hub.consent given on given.account_id = p.id and given.purpose = :purpose
                                  and given.withdrawn_at is null
            left join hub.profile f on f.account_id = p.id
            cross join lateral (
                select array_agg(distinct key) as keys
                from hub.account_role r
                cross join lateral (values (r.regional_key), (r.employer_key)) held(key)
                where r.account_id = p.id and r.network = given.network and not r.resting
                  and key is not null) here
            cross join lateral (
                select array_agg(e.regional_key order by e.since) as keys
                from hub.employment e
                where e.account_id = p.id and e.verified_at is not null
                  and e.lapsed_at is null and e.ended_at is null) employed
            where
            """
                    + FindablePeople.stillFindable("p.id", "given.network")
                    + " order by p.id, given.network";

    private final JdbcClient jdbc;

    FindableRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Findable> all(KeyRange accounts) {
        return jdbc.sql(FINDABLE.formatted(accounts.sql("a.id")))
                .params(accounts.parameters())
                .param("purpose", Purpose.DIRECTORY.name())
                .query((row, _) -> findable(row))
                .list();
    }

    private static Findable findable(ResultSet row) throws SQLException {
        String[] keys = (String[]) row.getArray("administrations").getArray();
        return new Findable(
                new AccountId(row.getObject("id", UUID.class)),
                new NetworkId(row.getString("network")),
                row.getString("name"),
                Arrays.stream(keys).map(RegionalKey::new).toList(),
                row.getString("office"),
                row.getString("topics"),
                row.getTimestamp("since").toInstant());
    }
}
