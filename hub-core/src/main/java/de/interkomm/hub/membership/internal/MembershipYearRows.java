package de.interkomm.hub.membership.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.membership.MembershipId;
import de.interkomm.hub.membership.MembershipYears;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Component
@Transactional(readOnly = true)
class MembershipYearRows implements MembershipYears {

    private final JdbcClient jdbc;

    MembershipYearRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public @Nullable LocalDate first(NetworkId network) {
        NetworkScope.requireBound(network);
        return jdbc.sql("select min(since) from membership")
                .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }

    @Override
    public List<Span> between(NetworkId network, LocalDate first, LocalDate last) {
        NetworkScope.requireBound(network);
        return jdbc.sql(
                        """
                        select id, holder, regional_key, administration_name, since, ended_on
                        from membership
                        where since <= :last and (ended_on is null or ended_on >= :first)
                        order by administration_name, since, id
                        """)
                .param("first", first)
                .param("last", last)
                .query(
                        (row, _) ->
                                new Span(
                                        new MembershipId(row.getObject("id", UUID.class)),
                                        MemberKind.valueOf(row.getString("holder")),
                                        new RegionalKey(row.getString("regional_key")),
                                        row.getString("administration_name"),
                                        row.getObject("since", LocalDate.class),
                                        row.getObject("ended_on", LocalDate.class)))
                .list();
    }
}
